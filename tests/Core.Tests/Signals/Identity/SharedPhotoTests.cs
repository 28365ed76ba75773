using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class SharedPhotoTests : SignalTests<SharedPhoto>
{
    private static readonly ContractorProfile Pictured = A.Profile() with { Photo = new Uri("https://cdn.example/people/4711.jpg") };

    protected override Dossier Raised => A.Dossier(Pictured, Beside.Mark(MarkKind.Photo));

    protected override Dossier Clear => A.Dossier(Pictured, Beside.Nobody());

    protected override Dossier NotAvailable => A.Dossier(Pictured, Beside.Mark(MarkKind.Photo, name: null));

    [Fact]
    public void No_picture_says_nothing() => Assert.False(Signal.Evaluate(A.Dossier(Beside.Nobody())).Applicable);

    [Fact]
    public void Alone_it_needs_one_more_family() => Assert.Equal(Strength.Moderate, Signal.Evaluate(Raised).Strength);
}
