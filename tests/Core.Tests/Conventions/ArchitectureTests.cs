using GigVet.Discovery;
using GigVet.Model;

namespace GigVet.Core.Tests.Conventions;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_engine_knows_nothing_of_Azure()
        => Assert.DoesNotContain(
            typeof(ISignal).Assembly.GetReferencedAssemblies(),
            reference => reference.Name!.StartsWith("Azure", StringComparison.Ordinal)
                || reference.Name.StartsWith("Microsoft.Azure", StringComparison.Ordinal));

    [Fact]
    public void Signals_need_nothing_but_the_dossier()
        => Assert.All(
            ServiceDiscovery.ImplementationsOf<ISignal>(),
            type => Assert.Empty(Assert.Single(type.GetConstructors()).GetParameters()));

    [Fact]
    public void Every_signal_is_public_so_that_it_is_found()
        => Assert.DoesNotContain(
            typeof(ISignal).Assembly.GetTypes(),
            type => type is { IsClass: true, IsAbstract: false, IsPublic: false } && type.IsAssignableTo(typeof(ISignal)));
}
