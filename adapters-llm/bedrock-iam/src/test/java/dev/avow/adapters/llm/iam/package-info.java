/** The tests of signatures, and what checks them: written from AWS's description, sharing nothing with the SDK. */
@NullMarked
package dev.avow.adapters.llm.iam;

import org.jspecify.annotations.NullMarked;
