using GigVet;
using GigVet.Functions;
using GigVet.Functions.Start;
using GigVet.Settings;
using GigVet.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

try
{
    if (args is [{ } word, ..] && word is not (RescoreCommand.Name or CustomerCommand.Name or AuditCommand.Name or RedriveCommand.Name) && !word.StartsWith('-'))
    {
        await Console.Error.WriteLineAsync($"There is no command \"{word}\". Without one the service starts; \"{RescoreCommand.Name} --policy FILE\" prints whose band another policy would change, \"{CustomerCommand.Name}\" manages customers, \"{AuditCommand.Name} verify\" checks the audits, \"{RedriveCommand.Name} QUEUE\" sends once more what was given up.");
        return 2;
    }

    var app = GigVetApplication.CreateBuilder(args).Build();
    SettingCatalogue.Of(typeof(GigVetApplication).Assembly, typeof(StorageServices).Assembly)
        .Check(app.Services.GetRequiredService<IConfiguration>());
    app.Services.VerifyGigVet();
    if (args is [RescoreCommand.Name, .. var rest])
        return await RescoreCommand.RunAsync(app.Services, rest, Console.Out, CancellationToken.None);

    if (args is [CustomerCommand.Name, .. var about])
        return await CustomerCommand.RunAsync(app.Services, about, Console.Out, CancellationToken.None);

    if (args is [AuditCommand.Name, .. var which])
        return await AuditCommand.RunAsync(app.Services, which, Console.Out, CancellationToken.None);

    if (args is [RedriveCommand.Name, .. var queue])
        return await RedriveCommand.RunAsync(app.Services, queue, Console.Out, CancellationToken.None);

    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception invalid) when (invalid is OptionsValidationException or InvalidOperationException
    && (invalid.Message.StartsWith("GigVet:", StringComparison.Ordinal) || invalid.Message.StartsWith(StorageServices.Connection, StringComparison.Ordinal)))
{
    // A setting that cannot be used: the person at the keyboard needs its name, not a stack trace.
    await Console.Error.WriteLineAsync(invalid.Message);
    return 1;
}
