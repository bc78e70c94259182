package org.allmende.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import org.allmende.challenge.ServiceFacts;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** What Ashcombe's council provides, from libraries to toilets. */
final class ChallengeSampleServices {

    static final Map<String, Sample> ALL = all();

    private ChallengeSampleServices() {}

    /**
     * A service of the sample.
     *
     * @param contractEnds days from the day of loading; null: the council runs it itself
     */
    record Sample(ServiceFacts untilDated, @Nullable Integer contractEnds) {

        ServiceFacts facts(SampleScript script) {
            return new ServiceFacts(
                    untilDated.title(),
                    untilDated.summary(),
                    untilDated.area(),
                    untilDated.cpv(),
                    untilDated.annualCost(),
                    untilDated.volumes(),
                    untilDated.staffNumber(),
                    untilDated.currentSupplier(),
                    contractEnds == null ? null : script.day(contractEnds),
                    untilDated.reservable(),
                    untilDated.excluded());
        }
    }

    private static Map<String, Sample> all() {
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put(
                "library",
                new Sample(
                        new ServiceFacts(
                                "Public libraries",
                                "Five branches and a mobile library: books, newspapers, homework help and a warm room.",
                                "Ashcombe district",
                                "92511000",
                                Money.pounds(1180000),
                                "412,000 visits a year",
                                41,
                                null,
                                null,
                                true,
                                false),
                        null));
        all.put(
                "homecare",
                new Sample(
                        new ServiceFacts(
                                "Home care in the Combe valley",
                                "Washing, dressing, meals and company at home for older people, morning and evening.",
                                "Combe valley",
                                "98513310",
                                Money.pounds(2340000),
                                "1,150 hours a week",
                                0,
                                "Southdown Homecare Ltd",
                                null,
                                false,
                                false),
                        210));
        all.put(
                "energy",
                new Sample(
                        new ServiceFacts(
                                "Energy advice and small repairs",
                                "Draught-proofing, advice on bills and small repairs in the homes of people on low incomes.",
                                "Ashcombe district",
                                "71314000",
                                Money.pounds(186000),
                                "640 homes a year",
                                4,
                                null,
                                null,
                                false,
                                false),
                        null));
        all.put(
                "parks",
                new Sample(
                        new ServiceFacts(
                                "Parks and verges",
                                "Mowing, planting, play equipment and litter in eleven parks and along 60 miles of verge.",
                                "Ashcombe district",
                                "77310000",
                                Money.pounds(910000),
                                "118 hectares",
                                27,
                                null,
                                null,
                                false,
                                false),
                        null));
        all.put(
                "harrowlane",
                new Sample(
                        new ServiceFacts(
                                "Harrow Lane community centre",
                                "Building, bookings and programme of the centre on the estate.",
                                "Harrow Lane, Ashcombe",
                                "85322000",
                                Money.pounds(143000),
                                "38,000 visits a year",
                                5,
                                "Civic Spaces Ltd",
                                null,
                                true,
                                false),
                        160));
        all.put(
                "baths",
                new Sample(
                        new ServiceFacts(
                                "Thornby Baths",
                                "Swimming, gym and café in the baths of 1936, all year.",
                                "Thornby",
                                "92610000",
                                Money.pounds(412000),
                                "61,000 visits a year",
                                14,
                                "Meridian Leisure Ltd",
                                null,
                                true,
                                false),
                        240));
        all.put(
                "crossings",
                new Sample(
                        new ServiceFacts(
                                "School crossing patrol Stoke Ashcombe",
                                "One patrol at the primary school, morning and afternoon.",
                                "Stoke Ashcombe",
                                "98330000",
                                Money.pounds(9400),
                                "190 school days",
                                1,
                                null,
                                null,
                                false,
                                false),
                        null));
        all.put(
                "communitybus",
                new Sample(
                        new ServiceFacts(
                                "Community bus to Upper Combe",
                                "A sixteen-seater on Tuesdays, Thursdays and Saturdays.",
                                "Upper Combe",
                                "60112000",
                                Money.pounds(58000),
                                "7,300 trips a year",
                                2,
                                "Downs Coaches Ltd",
                                null,
                                false,
                                false),
                        95));
        all.put(
                "meals",
                new Sample(
                        new ServiceFacts(
                                "Meals on wheels",
                                "A hot meal and a word at the door, every day.",
                                "Ashcombe town",
                                "55521100",
                                Money.pounds(264000),
                                "48,000 meals a year",
                                9,
                                "Plateful Ltd",
                                null,
                                false,
                                false),
                        330));
        all.put(
                "playrangers",
                new Sample(
                        new ServiceFacts(
                                "Play rangers",
                                "Rangers who play with children in the parks after school and in the holidays.",
                                "Ashcombe district",
                                "92331210",
                                Money.pounds(77000),
                                "9,800 children’s visits",
                                4,
                                null,
                                null,
                                false,
                                false),
                        null));
        all.put(
                "museum",
                new Sample(
                        new ServiceFacts(
                                "Ashcombe Museum",
                                "Local history in the old corn exchange, with an archive and school visits.",
                                "Ashcombe town",
                                "92521000",
                                Money.pounds(228000),
                                "17,500 visits a year",
                                6,
                                null,
                                null,
                                true,
                                false),
                        null));
        all.put(
                "youthclub",
                new Sample(
                        new ServiceFacts(
                                "Harrow Lane youth club",
                                "Three evenings a week for people of 11 to 18, with a kitchen and a studio.",
                                "Harrow Lane, Ashcombe",
                                "85322000",
                                Money.pounds(96000),
                                "5,200 visits a year",
                                3,
                                null,
                                null,
                                true,
                                false),
                        null));
        all.put(
                "allotmentlettings",
                new Sample(
                        new ServiceFacts(
                                "Allotment lettings",
                                "Letting, water and paths of nine allotment fields, with 610 plots.",
                                "Ashcombe district",
                                "77300000",
                                Money.pounds(41000),
                                "610 plots",
                                1,
                                null,
                                null,
                                false,
                                false),
                        null));
        all.put(
                "villagehall",
                new Sample(
                        new ServiceFacts(
                                "Stoke Ashcombe hall bookings",
                                "Keys, cleaning and bookings of the village hall and the green.",
                                "Stoke Ashcombe",
                                "85322000",
                                Money.pounds(12800),
                                "420 bookings a year",
                                1,
                                "Civic Spaces Ltd",
                                null,
                                true,
                                false),
                        120));
        all.put(
                "treenursery",
                new Sample(
                        new ServiceFacts(
                                "Tree nursery and street trees",
                                "A nursery behind the depot; planting and care of 8,400 street trees.",
                                "Ashcombe district",
                                "77211000",
                                Money.pounds(205000),
                                "320 trees planted a year",
                                6,
                                null,
                                null,
                                false,
                                false),
                        null));
        all.put(
                "daycentre",
                new Sample(
                        new ServiceFacts(
                                "Day centre at Mill Row",
                                "A day out with lunch, singing and physiotherapy for people with dementia.",
                                "Mill Row, Ashcombe",
                                "85312100",
                                Money.pounds(318000),
                                "34 places, five days a week",
                                11,
                                "Wessex Day Services Ltd",
                                null,
                                true,
                                false),
                        400));
        all.put(
                "toylibrary",
                new Sample(
                        new ServiceFacts(
                                "Toy library",
                                "Toys on loan and a morning for parents, in two children’s centres.",
                                "Ashcombe town",
                                "92511000",
                                Money.pounds(21500),
                                "2,900 loans a year",
                                1,
                                null,
                                null,
                                true,
                                false),
                        null));
        all.put(
                "publictoilets",
                new Sample(
                        new ServiceFacts(
                                "Public toilets",
                                "Cleaning and opening of nine public toilets, four with a changing place.",
                                "Ashcombe district",
                                "90911000",
                                Money.pounds(134000),
                                "nine sites",
                                5,
                                "Brightway Services Ltd",
                                null,
                                false,
                                false),
                        60));
        all.put(
                "debtadvice",
                new Sample(
                        new ServiceFacts(
                                "Debt advice",
                                "Appointments in the library and by telephone for people who cannot pay.",
                                "Ashcombe district",
                                "85312310",
                                Money.pounds(88000),
                                "1,260 people a year",
                                0,
                                "Wessex Advice Centre",
                                null,
                                false,
                                false),
                        185));
        all.put(
                "complexcare",
                new Sample(
                        new ServiceFacts(
                                "Care of one person with complex needs",
                                "Round-the-clock care at home, arranged for a person by name.",
                                "Ashcombe district",
                                "85311200",
                                Money.pounds(171000),
                                "one person",
                                0,
                                "Southdown Homecare Ltd",
                                null,
                                false,
                                true),
                        500));
        return all;
    }
}
