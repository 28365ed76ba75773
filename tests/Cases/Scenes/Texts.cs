namespace GigVet.Cases;

/// <summary>Texts of sites and profiles, long enough to be compared.</summary>
internal static class Texts
{
    public const string Warehouse =
        "I build stock and picking systems for small warehouses. Last year a tool shop moved from paper lists to scanners with "
        + "my software; their pickers walk a third less. I like long projects, plain screens and databases that nobody has to "
        + "restart. Before a line is written I spend a day on the floor with the people who will use it.";

    public const string Shops =
        "Online shops that load fast on old phones. I take over neglected storefronts, remove what nobody uses, and leave behind "
        + "tests and a page of notes. Recent work: a bakery chain, a bicycle importer and two publishers. You get one fixed price "
        + "for a first week, a written plan at its end, and the freedom to stop there.";

    public const string Data =
        "Pipelines and reports for teams without a data department. I connect the ledgers, clean the columns and write down what "
        + "every number means. My clients are clinics, schools and a ferry company. Most of them call once a quarter, when "
        + "something new has to be counted, and otherwise forget that the machinery exists.";

    public const string Mobile =
        "Apps for people who work outdoors: forestry, surveying, deliveries. They keep working without a signal and settle their "
        + "differences when it comes back. I write Kotlin and Swift, test on the cheapest handset that I can buy, and ship small "
        + "updates every second week so that nobody has to learn everything anew.";

    public const string Machines =
        "Embedded software for pumps, scales and greenhouse controllers. I read data sheets for breakfast and bring an "
        + "oscilloscope to every first meeting. Boards that I brought up run in dairies and in two research stations. I keep the "
        + "firmware small, the bootloader boring, and the update path tested before anything leaves the bench.";

    public const string Praise =
        "They rescued our release in a week and explained every single change to the team afterwards, with patience and good humour.";
}
