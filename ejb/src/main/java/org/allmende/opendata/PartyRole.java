package org.allmende.opendata;

/** What an organisation is in a case, in the codes of the OCDS 1.1 codelist {@code partyRole}. */
enum PartyRole {
    BUYER("buyer"),
    PROCURING_ENTITY("procuringEntity"),
    INTERESTED_PARTY("interestedParty"),
    TENDERER("tenderer"),
    SUPPLIER("supplier"),
    PAYER("payer"),
    PAYEE("payee");

    private final String code;

    PartyRole(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
