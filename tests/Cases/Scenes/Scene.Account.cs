using GigVet.Enrichers;

namespace GigVet.Cases;

public sealed partial class Scene
{
    /// <summary>The GitHub account, read today.</summary>
    /// <param name="age">In days.</param>
    public Scene OnGitHub(int age, Action<AccountScene>? tell = null)
    {
        var account = new AccountScene(this, age);
        tell?.Invoke(account);
        _facts.RemoveAll(static fact => fact is GitHubAccount);
        _facts.Add(account.Build());
        Request = Request with { GitHub = Me.Login };
        Profile = Profile with { GitHubLogin = Me.Login };
        return this;
    }

    /// <summary>Always the same number for the same case and place.</summary>
    internal int Draw(string what, int below) => Chance(what, below);
}
