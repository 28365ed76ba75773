namespace GigVet.Model;

/// <summary>What another platform shows of the same contractor, and why it is taken for the same one.</summary>
public sealed record OtherProfile(ContractorProfile Profile, ProfileTie Tie) : IFact
{
    /// <summary>The place in words, as findings say it.</summary>
    public string Place => Profile.Contractor.ToString();

    public Evidence Cite(string observation) => new(observation, Profile.Url, Profile.FetchedAt);
}

/// <summary>Who says that two profiles are one person's. A link that only one side shows ties nothing.</summary>
public enum ProfileTie
{
    /// <summary>The customer named both.</summary>
    Named,

    /// <summary>Each leads to the other, or to what leads to the other.</summary>
    LinkedBothWays,
}

/// <summary>A profile that the customer named beside the one to be vetted.</summary>
public sealed record NamedProfile(ContractorRef Contractor, Uri Url);
