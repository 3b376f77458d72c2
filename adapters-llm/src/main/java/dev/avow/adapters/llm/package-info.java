/**
 * Language models: OpenAI's two dialects behind one guarded transport, any model of LangChain4j, and an answerer that
 * needs neither a key nor a network. Redacted text is opened for a model here and nowhere else.
 */
@NullMarked
package dev.avow.adapters.llm;

import org.jspecify.annotations.NullMarked;
