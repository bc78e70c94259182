package org.allmende.identity;

/** What a member may be in an organisation. The words are those of the membership table and of the screens. */
public enum Role {
    /** Speaks for the organisation and manages its members. */
    OWNER,
    /** Writes and sends expressions of interest and bids, reports milestones. */
    EDITOR,
    /** Reads the organisation's own files. */
    READER,
    /** Trained intermediary whom groups may ask for help. */
    ORGANISER,
    /** Council: publishes services and decides on expressions of interest. */
    COMMISSIONING,
    /** Council: prepares and publishes tenders, opens bids, awards. */
    PROCUREMENT,
    /** Council: scores bids alone, with reasons. */
    EVALUATOR,
    /** Council: records the panel's consensus. */
    MODERATOR,
    /** Council: manages contracts and verifies outcomes. */
    CONTRACT_MANAGER,
    /** Council: approves payments. */
    FINANCE,
    /** Council: watches conflicts of interest and overrides. */
    MONITORING_OFFICER,
    /** A user of the service with a seat in evaluation and verification. */
    SERVICE_USER_REPRESENTATIVE,
    /** Council: decides disputes between another council and its providers. */
    INDEPENDENT_REVIEWER,
    /** Reads all, changes nothing. */
    AUDITOR,
    /** Runs the portal; sees no sealed bid. */
    ADMINISTRATOR
}
