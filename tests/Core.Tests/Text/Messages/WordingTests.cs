using GigVet.Text.Messages;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>What is asked counts, never how: poor, plain and rich English that ask the same give the same.</summary>
public sealed class WordingTests
{
    public static TheoryData<string, string, string, string> Requests => new()
    {
        {
            "account-rental",
            "you have upwork account? i rent it. i pay 200 dollar month.",
            "Do you have an Upwork account you don't use? I'd like to rent it for 200 dollars a month.",
            "Should you happen to own an Upwork account that lies dormant, I would be delighted to take it "
                + "on lease for a consideration of 200 dollars per month."
        },
        {
            "account-rental",
            "my account is ban. need other account fiverr. you give me login, i give you 30%.",
            "My Fiverr account was banned, so I need another one. If you give me the login to yours, you get "
                + "30%.",
            "Regrettably my standing on Fiverr has been revoked; might I therefore prevail upon you to "
                + "entrust me with the login of your own profile, in exchange for thirty percent of the proceeds?"
        },
        {
            "account-rental",
            "i find friend with linkedin account real. i use it for work, you take money every month",
            "I'm looking for a friend who would let me use their LinkedIn account for work in return for a "
                + "monthly payment.",
            "I am in search of a trustworthy acquaintance who might permit me to operate their LinkedIn "
                + "profile professionally, with a monthly honorarium in return."
        },
        {
            "identity-rental",
            "i need you passport and name. i work with it. you get 300 dollar every month.",
            "I need your name and passport to work with. You will get 300 dollars every month.",
            "It would be of immense help if I could avail myself of your name and passport for my "
                + "engagements; 300 dollars shall reach you each month."
        },
        {
            "interview-proxy",
            "you go interview, i do job. money half half.",
            "You go to the interview and I do the job. We split the money in half.",
            "Your sole duty would consist in gracing the interviews with your presence, while I discharge "
                + "every technical obligation; the remuneration would be divided equally between us."
        },
        {
            "interview-proxy",
            "i not speak good english. you speak with client on call, i write code. 20% you.",
            "My English isn't good. You talk to the client on calls and I write the code, you get 20%.",
            "As my command of English leaves much to be desired, I propose that you converse with clients on "
                + "the calls whereas I attend to the code, and twenty percent of the revenue would be yours."
        },
        {
            "remote-control",
            "i send laptop your house. you keep on. i connect. you get 200 month.",
            "I'll send a laptop to your house. Keep it on and I'll connect to it remotely. You get 200 "
                + "dollars a month.",
            "I should like to dispatch a laptop to your residence, where it would need to remain powered on "
                + "so that I may connect to it from afar; for this courtesy you would receive 200 dollars a month."
        },
        {
            "remote-control",
            "you install anydesk on pc. i work on it night. i pay you every week.",
            "Install AnyDesk on your computer, I'll work on it at night and pay you every week.",
            "Kindly put AnyDesk on your computer, for I intend to carry out my work on it through the night, "
                + "and I shall remit payment to you weekly."
        },
        {
            "passive-income",
            "you do nothing. only give account and pc. money come every month.",
            "You do nothing, just give me the account and a PC, and money comes every month.",
            "Nothing whatsoever would be demanded of you beyond furnishing an account and a computer, "
                + "whereupon a monthly income would accrue to you."
        },
        {
            "payment-agent",
            "money come to your bank. you keep 10%. send other to me.",
            "Money will come to your bank account. Keep 10% and send the rest to me.",
            "Funds shall be credited to your bank account, of which you may retain ten percent before "
                + "transmitting the remainder to me."
        },
        {
            "payment-agent",
            "my client pay to your paypal, you send me crypto, you keep 5%",
            "My client pays to your PayPal and you send it to me as crypto; keep 5% for yourself.",
            "Might my clients remit their payments to your PayPal, which you would subsequently convey to me "
                + "in cryptocurrency, five percent remaining with you as a token of gratitude?"
        },
        {
            "partner-pitch",
            "i see you github. i have software company. want open business in your country. you be partner.",
            "I found you on GitHub. I run a software company and want to open the business in your country. "
                + "Would you be our partner?",
            "Having chanced upon your GitHub profile, I write to you as the owner of a software company that "
                + "aspires to establish itself in your country, and wonder whether you might become our partner "
                + "there."
        },
        {
            "data-threat",
            "you pay now or i put your code in internet.",
            "Pay me now or I'll put your code on the internet.",
            "Unless payment reaches me forthwith, I shall be compelled to make your source code public."
        },
        {
            "off-platform-payment",
            "pay me not upwork. pay direct paypal. no fee.",
            "Don't pay through Upwork, pay me directly by PayPal so there is no fee.",
            "Might I suggest that remuneration bypass Upwork altogether and reach me directly by PayPal, "
                + "thus sparing us both the fee?"
        },
        {
            "off-platform-chat",
            "write me telegram please",
            "Could we continue this conversation on WhatsApp?",
            "Would it be agreeable to you to pursue our correspondence over Telegram?"
        },
        {
            "untrusted-code",
            "before interview run my github project on your computer, connect metamask.",
            "Before the interview, please run my GitHub project on your computer and connect your MetaMask.",
            "Prior to the interview, kindly have the goodness to execute the project from my GitHub "
                + "repository on your own machine, with your MetaMask wallet connected."
        },
        {
            "changed-shipping-address",
            "send laptop other address. my friend house.",
            "Please send the laptop to another address, my friend's house.",
            "I should be most obliged if the laptop could be consigned to a different address, namely the "
                + "residence of a friend of mine."
        },
        {
            "advance-payment-demands",
            "you not send money. i tell you again, send advance now. if no i stop.",
            "You still haven't sent the money. I'm telling you again: send the advance now, otherwise I stop.",
            "As the funds remain outstanding, I must insist once more that the advance be sent immediately, "
                + "failing which I shall cease all work."
        },
        {
            "urgency-and-secrecy",
            "no tell upwork. answer fast.",
            "Don't tell Upwork about this, and answer quickly.",
            "I would implore you to keep this arrangement from Upwork, and to respond with all haste."
        },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void Poor_plain_and_rich_wording_of_one_request_give_the_same_findings(
        string kind, string poor, string plain, string rich)
    {
        var expected = Kinds(plain);

        Assert.Contains(kind, expected, StringComparer.Ordinal);
        Assert.Equal(expected, Kinds(poor), StringComparer.Ordinal);
        Assert.Equal(expected, Kinds(rich), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("i do good work cheap, see my github, i no bad man")]
    [InlineData("I do good work at a fair price; see my GitHub.")]
    [InlineData("Kindly permit me to commend to your attention an oeuvre of robust craft, to be perused on GitHub.")]
    public void Wording_without_a_request_gives_none(string text) => Assert.Empty(Kinds(text));

    private static string[] Kinds(string text) =>
    [
        .. MessageReader.Read(text).Hits
            .Select(hit => hit.Kind)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
