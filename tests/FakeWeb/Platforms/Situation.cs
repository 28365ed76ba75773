namespace GigVet.FakeWeb.Platforms;

/// <summary>What a fake platform shows at the address of one invented person. Each has an address of its own.</summary>
public enum Situation
{
    /// <summary>The whole profile, with the state of the page's scripts.</summary>
    Shown,

    /// <summary>The whole profile in an older layout, with linked data.</summary>
    Linked,

    /// <summary>The whole profile in a layout without data.</summary>
    Labels,

    /// <summary>The labels are German.</summary>
    German,

    /// <summary>The labels are Spanish.</summary>
    Spanish,

    /// <summary>Half of what a profile shows.</summary>
    Partial,

    /// <summary>The account is suspended.</summary>
    Suspended,

    /// <summary>404.</summary>
    Deleted,

    /// <summary>A page that says there is nobody, with status 200.</summary>
    Gone,

    /// <summary>A company, under the address of a person.</summary>
    Company,

    /// <summary>A redirect to a list of people.</summary>
    Search,

    /// <summary>A redirect to a sign-in form.</summary>
    Login,

    /// <summary>A captcha, with status 403.</summary>
    Captcha,

    /// <summary>"Press and hold", with status 200.</summary>
    PressAndHold,

    /// <summary>The profile, which robots.txt asks programs not to visit.</summary>
    Forbidden,

    /// <summary>A page that scripts build.</summary>
    ScriptsOnly,

    /// <summary>The profile of somebody else.</summary>
    SomebodyElse,

    /// <summary>No byte.</summary>
    Empty,

    /// <summary>451.</summary>
    Refused,

    /// <summary>An image.</summary>
    OtherKind,

    /// <summary>A profile that tries to break its reader.</summary>
    Hostile,
}
