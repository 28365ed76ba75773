using GigVet.Model;

namespace GigVet.Cases;

/// <summary>A dossier in which every source brought much: no case, but what a judgement costs at most in practice.</summary>
public static class FullDossier
{
    private const int Repositories = 12;
    private const int CommitsEach = 150;

    /// <param name="number">Another person and place, and nothing that an earlier one left in a cache.</param>
    public static Dossier Number(int number)
    {
        var scene = new Scene($"full-{number}", Cast.Number(number));
        scene.Beside(other => other.OnPlatform(900, "Developer", Texts.Shops).Told().OnSite(Texts.Shops));
        scene.OnPlatform(1500, "Full-stack developer", Texts.Warehouse, ["C#", "TypeScript", "SQL", "Docker", "React"]);
        scene.Told(claims => claims.With(
            14,
            ["C#", "TypeScript", "SQL", "Docker", "React", "Kubernetes"],
            [.. Enumerable.Range(0, 8).Select(job => Jobs.At(
                $"Employer {job}", "Engineer", $"20{10 + job}-02", $"20{11 + job}-01", true, $"employer-{job}.example", "C#", "SQL"))]));
        foreach (var job in Enumerable.Range(0, 8))
            scene.Registered($"employer-{job}.example", 7000);
        foreach (var message in Enumerable.Range(0, 5))
            scene.Wrote(string.Join(' ', Texts.Shops, Texts.Data, Texts.Mobile), ago: 10 - message);
        scene.OnSite(string.Join('\n', Texts.Warehouse, Texts.Shops, Texts.Data, Texts.Mobile, Texts.Machines), alive: 4, gone: 1);
        scene.ArchivedAs((2000, scene.Me), (1000, scene.Me), (300, scene.Me));
        scene.WorkedHere(40, 1400, 10, "Warehouse software", ["C#", "SQL"], scene.Me);
        scene.PaidTo(scene.Me, changed: [500, 900]);
        scene.SignedIn("198.51.100.7", 60);
        scene.MetWell();
        scene.OnGitHub(3600, account =>
        {
            account.Followed(300, 120).Merged(12).Contributes("quayside/engine").Classmates(100).Asked(40, 400, Enrichers.ThreadState.Merged);
            for (var repository = 0; repository < Repositories; repository++)
                account.Repository($"work-{repository}", 3000 - (repository * 200), 5 + repository, CommitsEach, stars: 30, withKey: true);
            account.Forks(20, 2000, 50);
        });
        return scene.Build();
    }
}
