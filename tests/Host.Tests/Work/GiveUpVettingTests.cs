using Azure.Storage.Queues;
using GigVet.Host.Tests.Support;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Work;

public sealed class GiveUpVettingTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("whole", """{"customer":"local","id":"ID","version":1}""", "broke off several times")]
    [InlineData("torn", """{"customer":"local","id":"ID","vers""", "was damaged")]
    [InlineData("foreign", """{"customer":"local","id":"ID","shape":{"of":"another day"}}""", "was damaged")]
    public async Task A_vetting_whose_message_was_given_up_ends_as_failed_with_a_reason_to_act_on(
        string handle, string message, string reason)
    {
        var store = service.Services.GetRequiredService<IVettingStore>();
        var contractor = new ContractorRef("github", handle);
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new VettingTicket("local", AssessmentId.New(now), contractor, AssessmentStatus.Queued, now, null);
        var request = new VetRequest { Contractor = contractor, ProfileUrl = new Uri($"https://github.com/{handle}") };
        await store.AddAsync(ticket, request, null, Stop);

        await PoisonAsync(message.Replace("ID", ticket.Id, StringComparison.Ordinal));

        while (await store.FindAsync("local", ticket.Id, Stop) is { Status: AssessmentStatus.Queued })
            await Task.Yield();
        using var response = await service.Client().GetAsync($"/api/v1/assessments/{ticket.Id}", Stop);
        var answer = await response.JsonAsync(Stop);
        Assert.Equal("failed", answer.GetProperty("status").GetString());
        Assert.Contains(reason, answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("Send the request again", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task PoisonAsync(string message)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var queue = new QueueClient(service.ConnectionString, "vet-requests-poison", options);
        await queue.CreateIfNotExistsAsync(cancellationToken: Stop);
        await queue.SendMessageAsync(message, Stop);
    }
}
