/** Requests to Amazon Bedrock, signed with credentials of AWS's own kind instead of a Bedrock key. */
@NullMarked
package dev.avow.adapters.llm.iam;

import org.jspecify.annotations.NullMarked;
