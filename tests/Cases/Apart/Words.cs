namespace GigVet.Cases;

/// <summary>Texts that only the cases held apart show.</summary>
internal static class Words
{
    public const string Maps =
        "Maps that answer one question. I spent eleven years in the field with a hammer and a notebook, and draw now what others "
        + "bring home: wells, landslides, bus stops. My tools are PostGIS, Python and a plotter that is older than my children. "
        + "Water boards and two hiking clubs use the results every week.";

    public const string Kitchens =
        "Servers for firms that have no server room. I patch on Tuesdays, restore a backup on the first of every month to see that "
        + "it works, and write down every change in plain words. For twelve years I cooked for two hundred guests a day; "
        + "whoever kept that kitchen running keeps calm when a disk fails.";

    public const string Clinics =
        "Registers and interfaces for hospitals: admissions, laboratory orders, letters to practices. I know the message formats "
        + "and the people who have to live with them. Most of what I built stands behind two firewalls and cannot be shown, but "
        + "I gladly draw its outline on a board and say what I would do differently today.";

    public const string Harbour =
        "Booking desks for ferries, museums and swimming pools. They print a ticket in two seconds, work through a power cut and "
        + "add up in the evening. I take over what exists, move it piece by piece and keep the old screen beside the new one "
        + "until nobody looks at it any more. References are three operators on two coasts.";

    public const string Lessons =
        "Courses that people finish. I turn a binder of slides into twelve short lessons with exercises that give an answer back, "
        + "and watch five learners use them before anybody pays the second half. Driving schools, a nurses' union and a maker of "
        + "lathes train with what I made; the pages run on any telephone.";

    public const string Renders =
        "Pictures of houses that are not built yet. I model from plans and a walk around the plot, light the rooms at the hour "
        + "at which they are lived in, and deliver in three rounds. Architects from four cities send me their competitions; a "
        + "timber firm has printed my winter views in its catalogue since it was founded.";

    public const string Payroll =
        "Wages on time and books that close. I look after bakeries, workshops and one theatre, file what has to be filed and call "
        + "before a deadline instead of after it. Receipts may arrive in a shoe box. When the auditor comes I sit beside you and "
        + "have the folder open before the question ends.";

    public const string Sensors =
        "Measurements that can be trusted: flow meters, weather masts, cold rooms. I write the firmware, the gateway and the page "
        + "on which the alarm appears, and calibrate against a reference before I leave. Two breweries and a blood bank sleep "
        + "better since. Spare boards lie labelled in my cupboard for seven years.";

    public const string Mods =
        "Level editors, save-game tools and texture packers for people who take games apart in order to put more into them. All of "
        + "it is free, and what studios pay for is the boring half: installers, update channels, crash reports. Everything here "
        + "goes by one nickname because that is how the community has known the tools for a decade.";
}
