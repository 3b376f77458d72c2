package dev.avow.shopify.sandbox;

/**
 * A part of what is running, told on the start page.
 *
 * @param name what it is called
 * @param what what it does here, and where it is reached
 * @param standIn whether it only stands in for the real thing
 */
public record SandboxPart(String name, String what, boolean standIn) {}
