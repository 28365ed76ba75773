using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Core.Tests.Signals.Messages;

/// <summary>Dossiers that hold messages.</summary>
internal static class Pitch
{
    public const string Honest = "Hi, I have built shops with Django for nine years and would like to work on yours. "
        + "Here is my GitHub profile; I can start on Monday and bill by milestones on Upwork.";

    public static readonly DateTimeOffset Received = new(2026, 5, 20, 8, 0, 0, TimeSpan.Zero);

    public static Dossier Dossier(params IReadOnlyList<string> texts)
        => texts.Count == 0 ? A.Dossier() : A.Dossier(Fact(texts));

    public static PitchMessages Fact(params IReadOnlyList<string> texts)
        => new([.. texts.Select(text => new PitchMessage(text, null, Received))]);
}
