namespace GigVet.Core.Tests.Platforms.Pages;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://www.fiverr.com/mira_kessler", "fiverr", "mira_kessler")]
    [InlineData("http://fiverr.com/Mira_Kessler/", "fiverr", "mira_kessler")]
    [InlineData("https://de.fiverr.com/mira_kessler?source=gig_cards&ref=x#about", "fiverr", "mira_kessler")]
    [InlineData("https://pt-br.fiverr.com/mira_kessler", "fiverr", "mira_kessler")]
    [InlineData("https://www.fiverr.com/mira_kessler/build-your-stock-system?context_referrer=search&pos=3", "fiverr", "mira_kessler")]
    [InlineData("https://www.guru.com/freelancers/mira-kessler", "guru", "mira-kessler")]
    [InlineData("https://GURU.com/Freelancers/Mira-Kessler/reviews?x=1", "guru", "mira-kessler")]
    [InlineData("https://www.peopleperhour.com/freelancer/technology/mira-kessler-engineer-qmzwx", "peopleperhour", "technology/mira-kessler-engineer-qmzwx")]
    [InlineData("https://peopleperhour.com/freelancer/mira-kessler-engineer-qmzwx/?utm=1", "peopleperhour", "mira-kessler-engineer-qmzwx")]
    [InlineData("https://www.toptal.com/resume/mira-kessler", "toptal", "mira-kessler")]
    [InlineData("https://www.toptal.com/developers/resume/Mira-Kessler#hire", "toptal", "mira-kessler")]
    [InlineData("https://contra.com/mira_kessler", "contra", "mira_kessler")]
    [InlineData("https://www.contra.com/@Mira_Kessler/work?referral=1", "contra", "mira_kessler")]
    public void Reads_the_handle_from_every_spelling(string url, string platform, string handle)
        => Assert.Equal(handle, PageLooks.Platform(platform).HandleOf(new Uri(url)));

    [Theory]
    [InlineData("fiverr", "https://www.fiverr.com/")]
    [InlineData("fiverr", "https://www.fiverr.com/agencies/sandmeer")]
    [InlineData("fiverr", "https://www.fiverr.com/categories/programming-tech")]
    [InlineData("fiverr", "https://www.fiverr.com/search/gigs?query=mira_kessler")]
    [InlineData("fiverr", "https://www.fiverr.com/mira_kessler/gig/extra")]
    [InlineData("fiverr", "https://www.fiverr.com.evil.example/mira_kessler")]
    [InlineData("fiverr", "https://evil-fiverr.com/mira_kessler")]
    [InlineData("fiverr", "https://www.fiverr.com:8443/mira_kessler")]
    [InlineData("fiverr", "https://www.fiverr.com@evil.example/mira_kessler")]
    [InlineData("guru", "https://www.guru.com/d/freelancers/skill/c-sharp/")]
    [InlineData("guru", "https://www.guru.com/freelancers/")]
    [InlineData("guru", "https://www.guru.com/jobs/mira-kessler/1")]
    [InlineData("peopleperhour", "https://www.peopleperhour.com/hourlie/move-your-stock-list/28281")]
    [InlineData("peopleperhour", "https://www.peopleperhour.com/hire-freelancers?page=2")]
    [InlineData("toptal", "https://www.toptal.com/developers/c-sharp")]
    [InlineData("toptal", "https://www.toptal.com/resume/")]
    [InlineData("contra", "https://contra.com/discover")]
    [InlineData("contra", "https://contra.com/p/abc-stock-system")]
    [InlineData("contra", "https://contra.com/mira_kessler/edit")]
    public void Claims_nothing_else(string platform, string url) => Assert.Null(PageLooks.Platform(platform).HandleOf(new Uri(url)));

    [Theory]
    [InlineData("fiverr", " @Mira_Kessler ", "mira_kessler")]
    [InlineData("guru", "Mira-Kessler", "mira-kessler")]
    [InlineData("peopleperhour", "/Technology/mira-kessler-qmzwx/", "technology/mira-kessler-qmzwx")]
    [InlineData("toptal", "Mira-Kessler", "mira-kessler")]
    [InlineData("contra", "@mira_kessler", "mira_kessler")]
    public void Takes_a_handle_as_people_type_it(string platform, string typed, string handle)
    {
        Assert.Equal(handle, PageLooks.Platform(platform).Canonical(typed));
        Assert.Equal(handle, PageLooks.Platform(platform).HandleOf(PageLooks.Platform(platform).UrlOf(handle)));
    }

    [Theory]
    [InlineData("fiverr", "mira kessler")]
    [InlineData("fiverr", "categories")]
    [InlineData("guru", "../settings")]
    [InlineData("peopleperhour", "a/b/c")]
    [InlineData("toptal", "mira?x")]
    [InlineData("contra", "discover")]
    [InlineData("contra", "")]
    public void Refuses_what_cannot_be_a_handle(string platform, string typed) => Assert.Null(PageLooks.Platform(platform).Canonical(typed));
}
