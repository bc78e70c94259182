package org.allmende.identity;

import static org.allmende.identity.Role.*;

import java.util.Set;

/**
 * What may be done, and which roles carry it. A use case names exactly one and checks it on the instance, that is in the
 * organisation that owns the thing.
 */
public enum Permission {
    /** Anybody, signed in or not: registration, password reset. The use case checks a token or a throttle instead. */
    ANYBODY,
    /** Any signed-in person, on what is theirs alone. */
    OWN_ACCOUNT,
    REGISTER_ORGANISATION,
    MANAGE_ORGANISATION(OWNER),
    READ_ORGANISATION_FILES(OWNER, EDITOR, READER, ORGANISER),

    PUBLISH_SERVICE(COMMISSIONING),
    PUBLISH_PERIODS(COMMISSIONING),
    ANSWER_DATA_REQUEST(COMMISSIONING),
    /** Asks for data and looks for partners in the organisation's name. */
    SPEAK_FOR_ORGANISATION(OWNER, EDITOR),
    /** Keeps the organisation's evidence passport: papers, codes, and consent to each use. */
    KEEP_PASSPORT(OWNER, EDITOR),
    /** Puts papers into the organisation's own matters, its own and those of partners. */
    USE_PAPERS(OWNER, EDITOR),
    DRAFT_EXPRESSION(OWNER, EDITOR),
    /** Opens the page of a draft; which one, and what of it, the page decides. */
    READ_DRAFT(OWNER, EDITOR, READER, ORGANISER, COMMISSIONING),
    /** Says something about a draft to those who write it. */
    COMMENT_EXPRESSION(OWNER, EDITOR, READER, ORGANISER),
    /** Enters for a body what came on paper: an officer in the council, an organiser in the body. */
    ASSIST_EXPRESSION(COMMISSIONING, ORGANISER),
    SUBMIT_EXPRESSION(OWNER, EDITOR),
    WITHDRAW_EXPRESSION(OWNER),
    HANDLE_EXPRESSION(COMMISSIONING),
    DECIDE_EXPRESSION(COMMISSIONING),

    /** Writes and sends nominations, and asks to be treated as a bidder. */
    NOMINATE_ASSET(OWNER, EDITOR),
    DECIDE_NOMINATION(COMMISSIONING),
    /** Owners' notices, sales, removals, reviews asked for, compensation; reads who the owners are. */
    KEEP_ASSET_LIST(COMMISSIONING),
    REVIEW_LISTING(MONITORING_OFFICER),

    PREPARE_TENDER(PROCUREMENT),
    /** Proposes a tender for publication, looks at what another officer proposes, changes what is published. */
    PUBLISH_TENDER(PROCUREMENT),
    CANCEL_TENDER(PROCUREMENT),
    /** Reads a tender's assessment of conflicts of interest, which is not public. */
    READ_CONFLICTS(PROCUREMENT, MONITORING_OFFICER, AUDITOR),
    /** Keeps the assessment under review after publication. */
    ASSESS_CONFLICTS(PROCUREMENT, MONITORING_OFFICER),
    /** Reads questions about a tender before they are published, and answers or refuses them. */
    ANSWER_TENDER_QUESTION(PROCUREMENT),
    /** Says, in the organisation's name, what it thinks of a procurement that is not tendered yet. */
    ANSWER_ENGAGEMENT(OWNER, EDITOR, READER),
    /** Says, when asked before publication, how much each criterion that concerns users is to count. */
    WEIGH_CRITERIA(SERVICE_USER_REPRESENTATIVE),
    DRAFT_BID(OWNER, EDITOR),
    SUBMIT_BID(OWNER, EDITOR),
    WITHDRAW_BID(OWNER, EDITOR),
    OPEN_BIDS(PROCUREMENT),
    /** Checks opened bids for what the law and the tender demand: of the officers named for the opening, who score nothing. */
    CHECK_BIDS(PROCUREMENT),
    /** Answers, in the bidder's name, what the council asks about its bid. */
    ANSWER_BID_REQUEST(OWNER, EDITOR),
    DECLARE_CONFLICTS(EVALUATOR, SERVICE_USER_REPRESENTATIVE, MODERATOR, PROCUREMENT),
    SCORE_BIDS(EVALUATOR, SERVICE_USER_REPRESENTATIVE),
    RECORD_CONSENSUS(MODERATOR),
    /** Proposes to set a fail of a bid aside. */
    PROPOSE_OVERRIDE(MODERATOR),
    /** Approves or refuses it: whoever is not on the panel. */
    DECIDE_OVERRIDE(PROCUREMENT, MONITORING_OFFICER),
    DECIDE_AWARD(PROCUREMENT),
    /** Asks about the organisation's own assessment summary, and reads what is answered. */
    ASK_DEBRIEF(OWNER, EDITOR),
    ANSWER_DEBRIEF(PROCUREMENT),
    /** Objects, in the standstill, to an award in which the organisation's bid was assessed; reads what became of it. */
    OBJECT_TO_AWARD(OWNER),
    /** Reads objections and decides on them: whoever has not decided the award. */
    ANSWER_OBJECTION(PROCUREMENT, MONITORING_OFFICER),
    /** The bids of the council's tenders once they are opened, to audit them or to judge conflicts of interest. */
    READ_OPENED_BIDS(MONITORING_OFFICER, AUDITOR),

    PREPARE_CONTRACT(CONTRACT_MANAGER),
    SIGN_FOR_COUNCIL(CONTRACT_MANAGER),
    SIGN_FOR_PROVIDER(OWNER),
    REPORT_MILESTONE(OWNER, EDITOR),
    /** Takes the keys of people out of results, for good. */
    ERASE_KEYS(OWNER),
    VERIFY_FOR_COUNCIL(CONTRACT_MANAGER),
    VERIFY_FOR_USERS(SERVICE_USER_REPRESENTATIVE),
    /** Disputes, in the provider's name, that less was verified than it reported. */
    DISPUTE_RESULT(OWNER, EDITOR),
    /** Decides such a dispute of others: whoever belongs to neither side. */
    REVIEW_DISPUTE(INDEPENDENT_REVIEWER),
    /** Claims back what was paid for outcomes that do not stand. */
    RAISE_CLAW_BACK(CONTRACT_MANAGER),
    /** Replies to it in the provider's name, or corrects what the provider itself has reported too high. */
    REPLY_TO_CLAW_BACK(OWNER, EDITOR),
    /** Decides on it: whoever has not raised it. */
    DECIDE_CLAW_BACK(FINANCE),
    /** Hands in the credit note for what was claimed back: the provider, or the council that has received it. */
    GIVE_CREDIT_NOTE(OWNER, EDITOR, FINANCE),
    /** Says that verified results were wrong: the provider, or the council on evidence. */
    RAISE_CORRECTION(OWNER, EDITOR, CONTRACT_MANAGER),
    /** Answers, in the provider's name, what the council says was wrong. */
    ANSWER_CORRECTION(OWNER, EDITOR),
    /** Decides on a correction: whoever has neither begun nor answered it. */
    DECIDE_CORRECTION(FINANCE),
    READ_EVIDENCE(CONTRACT_MANAGER, SERVICE_USER_REPRESENTATIVE, AUDITOR),
    APPROVE_PAYMENT(FINANCE),
    /** Sets indicators, rates them, and tells of breach and poor performance. */
    REVIEW_PERFORMANCE(CONTRACT_MANAGER),
    /** Reads all contracts of the council with their risk signals. */
    READ_PORTFOLIO(CONTRACT_MANAGER, AUDITOR),
    /** Answers, in the provider's name, what the council says of its performance. */
    REPLY_TO_REVIEW(OWNER, EDITOR),
    /** Says where the organisation is paid, and confirms what a colleague has said. */
    KEEP_BANK_DETAILS(OWNER, EDITOR, FINANCE),
    /** Collects approved payments into runs, takes the files for the bank, records what was paid. */
    MAKE_PAY_RUN(FINANCE),
    /** Says above which amount two people approve a payment: not finance, whom it binds. */
    SET_PAYMENT_LIMIT(MONITORING_OFFICER),

    /** What members of a circle do together; by the circle's own list, no role carries it. */
    CIRCLE,
    /** To take a paper: people on a ballot's roll, no role carries it. */
    BALLOT_ROLL,
    /** Keeps the register of who holds shares of a mutual, in the body that the staff have founded. */
    KEEP_SHARES(OWNER),
    ANSWER_STATEMENT(COMMISSIONING),
    DECIDE_RESERVATION(PROCUREMENT),

    READ_COUNCIL_FILES(
            COMMISSIONING, PROCUREMENT, EVALUATOR, MODERATOR, CONTRACT_MANAGER, FINANCE, MONITORING_OFFICER, AUDITOR),
    READ_AUDIT(AUDITOR, ADMINISTRATOR, MONITORING_OFFICER),
    READ_MAIL(ADMINISTRATOR),
    RETRY_INCIDENT(ADMINISTRATOR),
    TRAVEL_IN_TIME,

    /** A step that only a process takes; no person carries it. */
    RUN_PROCESS_STEP;

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** The roles that carry this permission, in the organisation that owns the thing. */
    public Set<Role> roles() {
        return roles;
    }
}
