using System.Security.Cryptography;
using GigVet.Core.Tests.Support;
using GigVet.Decisions.Links;

namespace GigVet.Core.Tests.Decisions;

public sealed class LinkTokenTests
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(LinkToken.SecretBytes);

    private static readonly LinkToken Token =
        new("acme", "asm_00000000000000000000000001", "lnk_00000000000000000000000001", A.Today.AddDays(14));

    [Fact]
    public void A_token_says_what_it_opens_and_is_signed_with_its_own_secret_only()
    {
        var (claimed, signature) = LinkToken.Read(Token.Sign(Secret))!.Value;

        Assert.Equal(Token, claimed);
        Assert.True(claimed.IsSignedWith(Secret, signature));
        Assert.False(claimed.IsSignedWith(RandomNumberGenerator.GetBytes(LinkToken.SecretBytes), signature));
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("assessment")]
    [InlineData("link")]
    [InlineData("end")]
    public void A_signature_holds_for_nothing_else(string changed)
    {
        var (_, signature) = LinkToken.Read(Token.Sign(Secret))!.Value;
        var other = changed switch
        {
            "customer" => Token with { Customer = "other" },
            "assessment" => Token with { Assessment = "asm_00000000000000000000000002" },
            "link" => Token with { Link = "lnk_00000000000000000000000002" },
            _ => Token with { ExpiresAt = Token.ExpiresAt.AddSeconds(1) },
        };

        Assert.False(other.IsSignedWith(Secret, signature));
    }

    [Fact]
    public void No_bit_of_a_token_can_be_changed()
    {
        var token = Token.Sign(Secret);

        for (var place = 0; place < token.Length; place++)
        {
            foreach (var letter in "Aa0-_.")
            {
                var forged = token[..place] + letter + token[(place + 1)..];
                if (forged == token || LinkToken.Read(forged) is not var (claimed, signature))
                    continue;

                // The last letter of base64 holds bits that mean nothing: then it is the same token, written otherwise.
                Assert.True(!claimed.IsSignedWith(Secret, signature) || claimed == Token, forged);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("abc")]
    [InlineData("a.b.c")]
    [InlineData("!!!.!!!")]
    [InlineData("MXxhY21lfHh8eXwx.AAAA")]
    public void What_cannot_be_a_token_is_none(string text) => Assert.Null(LinkToken.Read(text));

    [Fact]
    public void A_text_without_end_is_not_even_looked_at() => Assert.Null(LinkToken.Read(new string('A', 1_000_000)));
}
