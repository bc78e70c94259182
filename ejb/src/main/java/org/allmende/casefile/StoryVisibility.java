package org.allmende.casefile;

/** Who reads a line of the story. */
public enum StoryVisibility {
    PUBLIC,
    /** The council and the organisation concerned. */
    PARTIES
}
