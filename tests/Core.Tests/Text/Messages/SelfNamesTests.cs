using GigVet.Text.Messages;

namespace GigVet.Core.Tests.Text.Messages;

public sealed class SelfNamesTests
{
    [Theory]
    [InlineData("Hi, my name is Mira Kessler and I code.", "Mira Kessler")]
    [InlineData("Hola, me llamo Inés Robledo.", "Inés Robledo")]
    [InlineData("Ich heiße Jonas Brandt, guten Tag.", "Jonas Brandt")]
    [InlineData("Добрый день, меня зовут Анна Лесная.", "Анна Лесная")]
    [InlineData("Thanks a lot,\n\nMira Kessler\nDeveloper", "Mira Kessler")]
    [InlineData("Best regards, Mira Kessler", "Mira Kessler")]
    [InlineData("Cordialement,\r\nLuc d'Arbois Martin", null)]
    [InlineData("Z poważaniem\nEwa Nowicka", "Ewa Nowicka")]
    [InlineData("My name is Mira.", null)]
    [InlineData("my name is on the contract", null)]
    [InlineData("> My name is Mira Kessler", null)]
    [InlineData("Best regards,\nthe whole team of the shop", null)]
    public void A_full_name_the_writer_gives_as_the_own_is_read(string text, string? name)
        => Assert.Equal(name, SelfNames.In(text).SingleOrDefault()?.Name);

    [Fact]
    public void A_megabyte_of_closings_is_read_in_one_pass()
        => Assert.Equal(
            "Mira Kessler",
            Assert.Single(SelfNames.In(string.Concat(Enumerable.Repeat("Regards,\nMira Kessler\n", 45_000)))).Name);
}
