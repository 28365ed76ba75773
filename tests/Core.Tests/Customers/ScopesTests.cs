using GigVet.Customers;

namespace GigVet.Core.Tests.Customers;

public sealed class ScopesTests
{
    [Theory]
    [InlineData("GET", "/api/v1/assessments", Scope.Read)]
    [InlineData("HEAD", "/api/v1/contractors/github/octocat", Scope.Read)]
    [InlineData("POST", "/api/v1/assessments", Scope.Vet)]
    [InlineData("POST", "/api/v1/messages/analyze", Scope.Vet)]
    [InlineData("GET", "/api/v1/roster", Scope.Read)]
    [InlineData("PUT", "/api/v1/roster/github/octocat", Scope.Roster)]
    [InlineData("POST", "/api/v1/roster/import", Scope.Roster)]
    [InlineData("PUT", "/api/v1/alerts/slack", Scope.Roster)]
    [InlineData("POST", "/api/v1/rosters", Scope.Vet)]
    [InlineData("GET", "/api/v1/keys", Scope.Admin)]
    [InlineData("DELETE", "/API/v1/Keys/key_1", Scope.Admin)]
    [InlineData("POST", "/api/v1/customers/quayside/keys", Scope.Admin)]
    public void A_call_needs_the_scope_of_what_it_does(string method, string path, Scope needed)
        => Assert.Equal(needed, Scopes.NeededFor(method, path));
}
