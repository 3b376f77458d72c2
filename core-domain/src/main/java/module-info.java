/**
 * Avow's core: policies, ports and use cases. Needs the JDK's base module only; JSpecify's annotations are compile-time.
 */
module dev.avow.core {
    requires static transitive org.jspecify;

    exports dev.avow.core.attribution;
    exports dev.avow.core.consent;
    exports dev.avow.core.conversation;
    exports dev.avow.core.disclosure;
    exports dev.avow.core.event;
    exports dev.avow.core.inmemory;
    exports dev.avow.core.installation;
    exports dev.avow.core.knowledge;
    exports dev.avow.core.policy;
    exports dev.avow.core.port;
    exports dev.avow.core.promise;
    exports dev.avow.core.recovery;
    exports dev.avow.core.redaction;
    exports dev.avow.core.retention;
    exports dev.avow.core.rights;
    exports dev.avow.core.subject;
    exports dev.avow.core.usecase;
}
