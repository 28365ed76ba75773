using System.Security.Cryptography;
using Azure.Data.Tables;
using GigVet.Model;

namespace GigVet.Storage.Tests;

public sealed class PackedJsonTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(100_000)]
    [InlineData(500_000)]
    public void Gives_back_what_was_put_in_however_many_properties_it_takes(int noise)
    {
        var entity = new TableEntity("p", "r");
        var text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(noise));

        PackedJson.Write(entity, new PitchMessage(text, "Mira", Some.Now));

        Assert.Equal(new PitchMessage(text, "Mira", Some.Now), PackedJson.Read<PitchMessage>(entity));
        Assert.All(entity.Keys.Where(key => key.StartsWith("Json", StringComparison.Ordinal)), key =>
            Assert.InRange(entity.GetBinary(key)!.Length, 1, 64 * 1024));
    }

    [Fact]
    public void Two_mebibytes_of_an_ordinary_page_fit()
        => PackedJson.Write(
            new TableEntity("p", "r"),
            new PitchMessage(string.Concat(Enumerable.Repeat("<li class='job'>Built a warehouse app</li>\n", 48_000)), null, null));

    [Fact]
    public void What_cannot_be_packed_is_refused_rather_than_cut()
        => Assert.Throws<PackedTooLargeException>(() => PackedJson.Write(
            new TableEntity("p", "r"), new PitchMessage(Convert.ToBase64String(RandomNumberGenerator.GetBytes(1_500_000)), null, null)));

    [Fact]
    public void An_entity_without_one_reads_as_null() => Assert.Null(PackedJson.Read<PitchMessage>(new TableEntity("p", "r")));
}
