package org.allmende.sample;

import static org.allmende.identity.Role.ADMINISTRATOR;
import static org.allmende.identity.Role.AUDITOR;
import static org.allmende.identity.Role.COMMISSIONING;
import static org.allmende.identity.Role.CONTRACT_MANAGER;
import static org.allmende.identity.Role.EDITOR;
import static org.allmende.identity.Role.EVALUATOR;
import static org.allmende.identity.Role.FINANCE;
import static org.allmende.identity.Role.MODERATOR;
import static org.allmende.identity.Role.MONITORING_OFFICER;
import static org.allmende.identity.Role.ORGANISER;
import static org.allmende.identity.Role.OWNER;
import static org.allmende.identity.Role.PROCUREMENT;
import static org.allmende.identity.Role.READER;
import static org.allmende.identity.Role.SERVICE_USER_REPRESENTATIVE;

import java.util.List;
import java.util.Map;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.membership.RegisterOrganisation;

/** Who lives in the sample: one council, nine organisations around it, forty people, a resident, and six who work for the council without a role here. All invented. */
final class SampleCast {

    static final String COUNCIL = "ashcombe";
    static final String COUNCIL_NAME = "Ashcombe District Council";
    static final String COUNCIL_AREA = "Ashcombe district, Wessex";
    static final String COUNCIL_PURPOSE =
            "Runs libraries, parks, baths and home care for 96,000 people between the downs and the sea,"
                    + " and would rather share the work than give it up.";

    static final List<SamplePerson> PEOPLE = List.of(
            SamplePerson.of("Helen Marsh", COUNCIL, OWNER, ADMINISTRATOR),
            SamplePerson.of("Tom Okafor", COUNCIL, COMMISSIONING),
            SamplePerson.of("Ruth Pemberton", COUNCIL, COMMISSIONING),
            SamplePerson.of("Anil Shah", COUNCIL, PROCUREMENT),
            SamplePerson.of("Grace Holloway", COUNCIL, PROCUREMENT),
            SamplePerson.of("Priya Nair", COUNCIL, EVALUATOR),
            SamplePerson.of("Owen Bevan", COUNCIL, EVALUATOR),
            SamplePerson.of("Sophie Clarke", COUNCIL, EVALUATOR),
            SamplePerson.of("Judith Amery", COUNCIL, MODERATOR),
            SamplePerson.of("Farah Aziz", COUNCIL, CONTRACT_MANAGER),
            SamplePerson.of("Neil Trewin", COUNCIL, CONTRACT_MANAGER),
            SamplePerson.of("Leonard Voss", COUNCIL, FINANCE),
            SamplePerson.of("Ruth Adeyemi", COUNCIL, FINANCE),
            SamplePerson.of("Catherine Boyle", COUNCIL, MONITORING_OFFICER),
            SamplePerson.of("Dorothy Lamb", COUNCIL, SERVICE_USER_REPRESENTATIVE),
            SamplePerson.of("Jamal Edwards", COUNCIL, SERVICE_USER_REPRESENTATIVE),
            SamplePerson.of("Simon Fairley", COUNCIL, AUDITOR),
            SamplePerson.in("de", "Ines Fuchs", COUNCIL, ADMINISTRATOR),
            SamplePerson.of("Amira Osei", "libraries", OWNER),
            SamplePerson.of("Ben Hartley", "libraries", EDITOR),
            SamplePerson.of("Lucy Tan", "libraries", READER),
            SamplePerson.of("Margaret Doyle", "baths", OWNER),
            SamplePerson.of("Kofi Mensah", "baths", EDITOR),
            SamplePerson.of("Ellie Frost", "baths", READER),
            SamplePerson.of("Samuel Reed", "harrowlane", OWNER),
            SamplePerson.of("Nadia Rahman", "harrowlane", EDITOR),
            SamplePerson.of("Isabel Moreno", "care", OWNER),
            SamplePerson.of("Peter Gough", "care", OWNER, EDITOR),
            SamplePerson.in("de", "Anna Weiss", "care", READER),
            SamplePerson.of("Darren Pike", "greenways", OWNER),
            SamplePerson.of("Chloe Barnes", "greenways", EDITOR),
            SamplePerson.of("Winston Hale", "greenways", EDITOR),
            SamplePerson.of("Frances Whitby", "stoke", OWNER),
            SamplePerson.of("Robert Kyle", "stoke", EDITOR),
            SamplePerson.of("Vanessa Holt", "meridian", OWNER),
            SamplePerson.of("Marcus Yeo", "meridian", EDITOR),
            SamplePerson.of("George Penfold", "allotments", OWNER),
            SamplePerson.of("Sunita Rao", "allotments", READER),
            SamplePerson.of("Beatrice Lowe", "warmhomes", OWNER),
            SamplePerson.of("Daniel Okoro", "warmhomes", EDITOR),
            SamplePerson.in("de", "Rosa Klein", "warmhomes", ORGANISER),
            SamplePerson.of("Eleanor Pitt", "residents"),
            SamplePerson.of("Hannah Brook", "staff"),
            SamplePerson.of("Idris Cole", "staff"),
            SamplePerson.of("Wendy Ash", "staff"),
            SamplePerson.of("Tomasz Lis", "staff"),
            SamplePerson.of("Meera Joshi", "staff"),
            SamplePerson.in("de", "Jonas Frei", "staff"));

    static final Map<String, RegisterOrganisation.Command> ORGANISATIONS = Map.of(
            "libraries",
            organisation(
                    "Ashcombe Libraries Co-operative",
                    OrganisationKind.CO_OPERATIVE,
                    "1,840 readers and 23 librarians who own it together. We want every branch open on Saturdays again.",
                    "Ashcombe and the villages around it",
                    "GB-MPR",
                    "RS009412"),
            "baths",
            organisation(
                    "Friends of Thornby Baths",
                    OrganisationKind.COMMUNITY_GROUP,
                    "Swimmers, school teachers and neighbours who kept the 1936 baths from closing, and clean the"
                            + " tiles every May.",
                    "Thornby",
                    null,
                    null),
            "harrowlane",
            organisation(
                    "Harrow Lane Community Trust",
                    OrganisationKind.CHARITY,
                    "Runs the community centre, a food club and evening classes on the Harrow Lane estate.",
                    "Harrow Lane, Ashcombe",
                    "GB-CHC",
                    "1194207"),
            "care",
            organisation(
                    "Combe Valley Care Co-operative",
                    OrganisationKind.CO_OPERATIVE,
                    "Home care by carers who set their own rounds, and by the families they visit; each has a vote.",
                    "Combe valley",
                    "GB-MPR",
                    "RS010077"),
            "greenways",
            organisation(
                    "Greenways Staff Mutual",
                    OrganisationKind.STAFF_MUTUAL,
                    "Gardeners and rangers of the council’s parks service, on their way to running it themselves.",
                    "Parks of Ashcombe district",
                    "GB-COH",
                    "15320981"),
            "stoke",
            organisation(
                    "Stoke Ashcombe Parish Council",
                    OrganisationKind.PARISH_COUNCIL,
                    "Looks after the green, the hall and the bus shelter of a village of 1,100.",
                    "Stoke Ashcombe",
                    null,
                    null),
            "meridian",
            organisation(
                    "Meridian Leisure Ltd",
                    OrganisationKind.COMPANY,
                    "Operates 14 leisure centres in the south of England.",
                    "South of England",
                    "GB-COH",
                    "07811465"),
            "allotments",
            organisation(
                    "Upper Combe Allotment Society",
                    OrganisationKind.COMMUNITY_GROUP,
                    "142 plots, a seed library and a waiting list that we would like to shorten.",
                    "Upper Combe",
                    null,
                    null),
            "warmhomes",
            organisation(
                    "Warm Homes Ashcombe",
                    OrganisationKind.CHARITY,
                    "Repairs draughty houses with people learning a trade, and advises on heating bills at the door.",
                    "Ashcombe district",
                    "GB-CHC",
                    "1187733"));

    private SampleCast() {}

    private static RegisterOrganisation.Command organisation(
            String name,
            OrganisationKind kind,
            String purpose,
            String area,
            @org.jspecify.annotations.Nullable String scheme,
            @org.jspecify.annotations.Nullable String number) {
        return new RegisterOrganisation.Command(name, kind, purpose, area, null, scheme, number);
    }
}
