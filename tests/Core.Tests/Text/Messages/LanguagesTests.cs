using GigVet.Model;
using GigVet.Text.Messages;
using GigVet.Text.Messages.Patterns;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>Which requests are read in which language; the words themselves are tested by the examples of each rule.</summary>
public sealed class LanguagesTests
{
    private static readonly string[] Others = ["es", "pt", "fr", "de", "pl", "ru", "uk", "hi", "vi"];

    private static readonly string[] Strong =
    [
        "account-rental", "identity-rental", "interview-proxy", "remote-control", "passive-income", "payment-agent",
        "data-threat", "untrusted-code",
    ];

    public static TheoryData<string, string> Matrix => [.. Strong.SelectMany(kind => Others.Select(
        language => new TheoryDataRow<string, string>(kind, language)))];

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Every_strong_request_is_read_in_every_language(string kind, string language)
        => Assert.Contains(RuleBook.Current.Rules, rule => rule.Kind == kind && rule.Text.Language == language
            && rule.Text.Strength is Strength.Strong);

    [Theory]
    [InlineData("Nunca dejes que nadie use tu cuenta de Upwork a cambio de dinero.")]
    [InlineData("Nunca deixe ninguém usar sua conta do Upwork por dinheiro.")]
    [InlineData("Ne laissez jamais personne utiliser votre compte Upwork contre une commission.")]
    [InlineData("Lassen Sie niemals jemanden Ihr Upwork Konto nutzen, auch nicht gegen Provision.")]
    [InlineData("Nigdy nie pozwól nikomu korzystać z twojego konta na Upwork za prowizję.")]
    [InlineData("Никогда не позволяйте никому использовать ваш аккаунт Upwork за процент.")]
    [InlineData("Ніколи не дозволяйте нікому використовувати ваш акаунт Upwork за відсоток.")]
    [InlineData("Apna Upwork account kisi ko kiraye par mat do, chahe commission milega.")]
    [InlineData("Tuyệt đối không cho ai thuê tài khoản Upwork của bạn dù được chia 30%.")]
    public void A_warning_is_no_request_in_any_language(string text)
        => Assert.False(MessageReader.Read(text).IsSuspicious);

    [Theory]
    [InlineData("Soy desarrollador, cobro 20 euros por hora y puedo empezar el lunes con tu tienda.")]
    [InlineData("Sou desenvolvedor, cobro 20 euros por hora e posso começar na segunda com a sua loja.")]
    [InlineData("Je suis développeur, mon tarif est de 20 euros de l'heure et je peux commencer lundi.")]
    [InlineData("Ich bin Entwickler, mein Satz ist 20 Euro die Stunde, und ich kann am Montag mit Ihrem Projekt beginnen.")]
    [InlineData("Jestem programistą, moja stawka to 20 euro za godzinę, mogę zacząć w poniedziałek.")]
    [InlineData("Я разработчик, моя ставка 20 евро в час, могу начать ваш проект в понедельник.")]
    [InlineData("Я розробник, моя ставка 20 євро на годину, можу почати ваш проєкт у понеділок.")]
    [InlineData("Main developer hoon, mera rate 20 euro ghanta hai, aapka project somvaar se shuru kar sakta hoon.")]
    [InlineData("Tôi là lập trình viên, giá 20 euro một giờ, có thể bắt đầu dự án của bạn vào thứ hai.")]
    public void An_honest_offer_is_clear_in_any_language(string text)
        => Assert.Empty(MessageReader.Read(text).Hits);
}
