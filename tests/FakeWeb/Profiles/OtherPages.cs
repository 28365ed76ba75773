namespace GigVet.FakeWeb.Profiles;

/// <summary>What platforms show in place of a profile.</summary>
public static class OtherPages
{
    public const string PressAndHold =
        "<html><head><title>Human verification</title></head><body><div id='px-captcha'></div><h1>Press &amp; Hold to confirm you are a human</h1></body></html>";

    public const string Login =
        "<html><head><title>Log in</title></head><body><form><h1>Welcome back</h1><input type='password'></form></body></html>";

    public const string GermanLogin =
        "<html lang='de'><head><title>Willkommen</title></head><body><h1>Willkommen zurück</h1><p>Melden Sie sich an, um dieses Profil zu sehen.</p></body></html>";

    public static IReadOnlyList<string> Walls => [PressAndHold, Login, GermanLogin];

    public const string Suspended =
        "<html><head><title>Profile</title></head><body><main><h1>Hm.</h1><p>This account has been suspended for a breach of the terms.</p></main></body></html>";

    public const string GermanSuspended =
        "<html lang='de'><head><title>Profil</title></head><body><h1>Dieses Profil wurde gesperrt</h1><p>Suchen Sie jemand anderen.</p></body></html>";

    public const string Gone = "<html><head><title>Profile</title></head><body><h1>Page not found</h1><p>Try the search.</p></body></html>";

    public const string Shell = "<html><body><div id='root'></div><script src='/app.js'></script></body></html>";

    /// <summary>A page of a company under an address that looks like a person's.</summary>
    public static string Company(InventedProfile profile) => profile.Platform is "upwork" ? Agency : $$$"""
        <html><head><title>Sandmeer Logistik</title><link rel="canonical" href="{{{profile.Url}}}">
        <script type="application/ld+json">{"@type":"ProfilePage","mainEntity":{"@type":"Organization","name":"Sandmeer Logistik","url":"{{{profile.Url}}}"}}</script>
        </head><body><h1>Sandmeer Logistik</h1><p>A team of twelve that builds warehouses.</p></body></html>
        """;

    private const string Agency =
        "<html><head><title>Sandmeer Logistik - Upwork</title><link rel='canonical' href='https://www.upwork.com/agencies/~01f0e1d2c3b4a59687/'></head>"
        + "<body><h1>Sandmeer Logistik</h1><p>A team of twelve that builds warehouses.</p></body></html>";

    /// <summary>A profile of which only name, country and a text are left.</summary>
    public static string Partial(InventedProfile profile) => $"""
        <html><head><title>{profile.Name} | {profile.Platform}</title><link rel="canonical" href="{profile.Url}"></head>
        <body><main><h1 itemprop="name">{profile.Name}</h1><div itemscope itemtype="https://schema.org/Person"><b itemprop="name">{profile.Name}</b></div>
        <div>From: {profile.Country}</div><p>More about me soon.</p></main></body></html>
        """;

    /// <summary>The profile, with scripts that would leave the page, data without end and marks that close nothing.</summary>
    public static string Hostile(InventedProfile profile) => ProfilePageMaker.Html(profile, PageLayout.State)
        .Replace("</head>", "<script>while(true){}document.location='https://elsewhere.example/'</script><meta http-equiv='refresh' content='0;url=https://elsewhere.example/'></head>", StringComparison.Ordinal)
        .Replace("</body>", $"<script type='application/ld+json'>{new string('[', 5_000)}</script>{string.Concat(Enumerable.Repeat("<div><b>", 90))}<img src=x onerror='alert(1)'></body>", StringComparison.Ordinal);

    /// <summary>A list of several people; it says so by its own address.</summary>
    public static string Search(InventedProfile profile) => $"""
        <html><head><title>Find freelancers</title><link rel="canonical" href="{new Uri(profile.Url, "/search/list/of/people")}"></head>
        <body><h1>163 freelancers</h1><a href="{profile.Url}">Mira Kessler</a><a href="{profile.Neighbour}">Jonas Petrik</a><p>ID Verified</p></body></html>
        """;
}
