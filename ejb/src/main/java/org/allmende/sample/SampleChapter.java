package org.allmende.sample;

/** A capability's part of the sample. Every implementation is found and asked, in the order of {@link #order()}. */
public interface SampleChapter {

    /** People 10, challenge 20, team 21, data 22, follow 23, asset 25, tender 30, question 35, bid 40, evaluation 50, award 60, contract 70. */
    int order();

    void write(SampleScript script);
}
