package org.allmende.sample;

import java.util.Map;
import org.allmende.asset.NominationFacts;
import org.jspecify.annotations.Nullable;

/** What bodies and officers write about the places of Ashcombe. */
final class AssetSampleWords {

    static final String PLOUGH_LISTED = """
            The Plough is the only place in Stoke Ashcombe that is open after six. Darts, the folk club and the pensioners’ \
            lunch are its main use, not a side of it, and two tenants have asked for the lease.""";
    static final String STORES_LISTED = """
            The shop is where people of Upper Combe draw their pensions and hear of each other. Trade is thin but steady, \
            and the volunteers’ plan for the post counter makes it realistic that it goes on.""";
    static final String HALL_LISTED = """
            Five evenings a week, a food club and 38,000 visits a year: no use of the hall is ancillary to anything else. \
            The building is sound, and the trust has bookings for the next two years.""";
    static final String BATHS_LISTED = """
            Swimming is a sporting and recreational interest, and the baths have served it since 1936. The boilers are old, \
            but the friends have shown two ways to replace them, so it is realistic that swimming can go on.""";
    static final String RAILWAY_LISTED = """
            Closed for eight months, which is recent: until then the Railway Arms had the only function room in the quarter. \
            It is realistic that a pub or a room for hire could open there within five years.""";
    static final String CRICKET_LISTED = """
            Cricket has been played on the ground since 1911, and two schools use it on weekdays. The lease has four years \
            to run, and nothing suggests that play could not go on.""";
    static final String CRICKET_STANDS = """
            I have heard the trustees’ solicitor. That the estate would rather build does not make the present use \
            unrealistic; the listing restrains a sale in time, not in price. It stands.""";
    static final String CHAPEL_LISTED = """
            The hall beside the chapel is let by the hour to eleven groups, which outnumber the services two to one. Its use \
            furthers the social interests of Nether Combe and can continue.""";
    static final String CHAPEL_SOLD = """
            The elders have sold the hall to Combe Valley Care Co-operative, which raised the price by a share offer. The \
            chapel itself was never listed.""";
    static final String ANCHOR_LISTED = """
            The Anchor has the quiz, the harbour choir and the only garden on the front where children may play. That is its \
            main use, and trade makes it realistic that it continues.""";
    static final String ANCHOR_SOLD = """
            Sold by auction after the interim moratorium, in which no group asked to be treated as a bidder. The buyer \
            intends to keep it as a pub.""";
    static final String BELL_LISTED = """
            The Bell holds the cider club, the bell ringers’ supper and the village’s only pool table. Its use as a meeting \
            place is not ancillary and can go on.""";
    static final String BELL_SOLD = """
            Sold with the business as a going concern to the tenant of ten years. Such a disposal is exempt, and the Bell \
            stays in the list.""";
    static final String DRILL_LISTED = """
            Until the spring the drill hall had the boxing club and the band. With its roof mended it could have them again \
            within five years; a builder’s estimate says so.""";
    static final String DRILL_GONE = """
            The fire of last month has left four walls, which the surveyor has had taken down. There is no building left \
            whose use could further anything; a new one could be nominated anew.""";
    static final String CARPARK_REFUSED = """
            People park there to go elsewhere. The market that is held on it four days a year is ancillary to its use as a \
            car park, so neither test of section 88 is met.""";
    static final String FORGE_REFUSED = """
            Forge Cottage is a residence and has been one for thirty years. What stands in the garden belongs to it and to \
            the same owner, so the whole is excluded, however much the old forge is loved.""";
    static final String SCOUTS_LISTED = """
            The hut is used by scouts and guides on four evenings. Youth work furthers the wellbeing of the community, and \
            both groups mean to stay.""";
    static final String SCOUTS_OVERTURNED = """
            The owner has shown that both groups had given notice before the nomination and now meet in the new school. There \
            was no current use, and nobody else has been found; it should not have been listed.""";

    private static final String OWNERS = "Not known to us beyond what is on the door; the land registry has an entry.";

    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("plough", new Place("The Plough Inn", "Church Road, Stoke Ashcombe", null, """
                    The pub with its skittle alley, garden and the car park up to the brook. The flat upstairs is part of it.""", """
                    It is where the village meets: the folk club, darts on Tuesdays, a pensioners’ lunch of 24, and the room \
                    in which this council sat when the hall roof was off. Without it there is no warm room after six within \
                    four miles. A tenant could live from it, as three have before.""")),
            Map.entry(
                    "stores",
                    new Place("Upper Combe Stores and Post Office", "The Green, Upper Combe", null, """
                    The shop, the post counter, the store behind and the yard up to the wall of the chapel.""", """
                    The last shop in Upper Combe. People without a car buy, post and draw their pensions here, and the board \
                    by the door is how we know of each other. Eleven of us would stand behind the counter in turns.""")),
            Map.entry("hall", new Place("Harrow Lane community hall", "Harrow Lane, Ashcombe", "harrowlane", """
                    Hall, kitchen, two meeting rooms and the play yard, inside the green fence.""", """
                    The food club, evening classes, prayers on Fridays and dancing on Saturdays are all here. On an estate \
                    of 4,000 there is no second room of this size.""")),
            Map.entry("baths", new Place("Thornby Baths", "Sea Lane, Thornby", "baths", """
                    The baths of 1936 with pool hall, slipper baths, café and the boiler house; not the flats beside them.""", """
                    Every child of Thornby has learned to swim here since 1936. Sixty thousand visits a year, a winter \
                    swimming club of 200, and physiotherapy in the warm pool show what it is for.""")),
            Map.entry("railway", new Place("The Railway Arms", "Station Road, Thornby", null, """
                    The pub with the function room above and the yard to the sidings.""", """
                    Until it closed in the winter the Railway Arms had our meetings, two weddings a month and a jazz night. \
                    The room could be let again tomorrow.""")),
            Map.entry("cricket", new Place("Thornby cricket ground", "Halse Park, Thornby", null, """
                    The ground inside the railings with pavilion and roller shed.""", """
                    Three senior teams, colts on Wednesdays, and two schools that have no field of their own. Walkers use \
                    the boundary path at all hours.""")),
            Map.entry("chapel", new Place("Ebenezer Chapel hall", "Chapel Hill, Nether Combe", null, """
                    The hall beside the chapel, its kitchen and the strip of grass to the lane; not the chapel.""", """
                    Lunch for 40 on Tuesdays, a nursery on three mornings, the flower show, and the polling station. Eleven \
                    groups share the key.""")),
            Map.entry("anchor", new Place("The Anchor", "The Front, Thornby", null, """
                    Pub and garden down to the sea wall.""", """
                    The harbour choir rehearses here, the lifeboat’s money is counted here, and children may play in the \
                    garden while their parents sit down.""")),
            Map.entry("bell", new Place("The Bell", "Upper Street, Stoke Ashcombe", null, """
                    The pub, the barn with the pool table and the orchard behind.""", """
                    Cider club, ringers’ supper, and the only pool table that young people reach on foot.""")),
            Map.entry("drill", new Place("Drill hall", "Castle Street, Ashcombe", null, """
                    The hall of 1908 with its yard; not the terrace houses next to it.""", """
                    Boxing and brass band met here until the roof let the rain in this spring. Both would come back the day \
                    it is mended, and our trainees would mend it.""")),
            Map.entry(
                    "carpark",
                    new Place("Car park behind the Corn Exchange", "Market Place, Ashcombe", null, """
                    The tarmac between the Corn Exchange and the library, 64 spaces.""", """
                    Four times a year the book market is held there, and people would miss it.""")),
            Map.entry("forge", new Place("Forge Cottage", "Church Road, Stoke Ashcombe", null, """
                    House and garden with the old forge in it.""", """
                    The forge is the oldest building of the village, and school classes come to see it.""")),
            Map.entry("scouts", new Place("Scout hut at Mere End", "Mere End Lane", null, """
                    The hut and the grass around it inside the hedge.""", """
                    Scouts and guides meet here on four evenings a week; in summer there is a holiday club.""")),
            Map.entry("readingroom", new Place("Old Reading Room", "Mill Row, Ashcombe", null, """
                    The reading room of 1884 with both wings; not the mill.""", """
                    Chess, a repair café and the homework club use it on six days. Our readers walk there; the nearest \
                    branch is two buses away.""")),
            Map.entry("rooms", new Place("St Mary’s church rooms", "Vicarage Lane, Thornby", null, """
                    Both rooms, the kitchen and the paved yard.""", """
                    Parents and toddlers, the stroke club and our own winter meetings are here, in the only rooms of \
                    Thornby with a ramp.""")),
            Map.entry("skate", new Place("The Bowl", "Harrow Lane, Ashcombe", null, "", """
                    The skate bowl that young people poured themselves in 2009.""")));

    /**
     * A place of the sample.
     *
     * @param service handle of a service that is provided there
     */
    private record Place(
            String name, String where, @Nullable String service, String boundaries, String reasons) {}

    private AssetSampleWords() {}

    static NominationFacts facts(SampleScript script, String name) {
        Place place = PLACES.get(name);
        if (place == null) {
            throw new IllegalArgumentException(name);
        }
        boolean whole = !place.boundaries().isEmpty();
        return new NominationFacts(
                place.name(),
                place.where(),
                place.boundaries(),
                whole ? "Those who are named at the door." : "",
                whole ? OWNERS : "",
                place.reasons(),
                whole ? "Our rules and our entry in the register, with the list of our members where it counts." : "",
                place.service() == null ? null : script.kept("service:" + place.service()));
    }
}
