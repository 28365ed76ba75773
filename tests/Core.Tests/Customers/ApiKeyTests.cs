using GigVet.Customers;

namespace GigVet.Core.Tests.Customers;

public sealed class ApiKeyTests
{
    [Fact]
    public void A_new_key_shows_its_public_id_and_nobody_gets_the_same()
    {
        var key = ApiKey.New();

        Assert.Matches("^gv_live_[0-9A-Za-z]{51}[0-9a-f]{6}$", key);
        Assert.Equal($"key_{key[8..16]}", ApiKey.IdOf(key));
        Assert.False(key == ApiKey.New());
        Assert.DoesNotContain(ApiKey.IdOf(key)[4..], ApiKey.Hash(key), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_with_a_letter_changed_or_cut_is_refused_without_a_look_up()
    {
        var key = ApiKey.New();
        var swapped = key[..20] + (key[20] == 'x' ? 'y' : 'x') + key[21..];

        Assert.True(ApiKey.CanBe(key));
        Assert.False(ApiKey.CanBe(swapped));
        Assert.False(ApiKey.CanBe(key[..^1]));
        Assert.False(ApiKey.CanBe("gv_live_"));
        Assert.False(ApiKey.CanBe(""));
    }

    [Fact]
    public void A_key_that_somebody_chose_is_a_key_too()
    {
        Assert.True(ApiKey.CanBe("a-key-of-my-own"));
        Assert.Matches("^key_[0-9a-f]{8}$", ApiKey.IdOf("a-key-of-my-own"));
    }
}
