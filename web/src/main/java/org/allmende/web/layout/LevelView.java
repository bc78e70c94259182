package org.allmende.web.layout;

/** One level of a scale, with its words. For {@code a:levels}, best first. */
public record LevelView(int value, String name, String text) {}
