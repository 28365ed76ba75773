using GigVet.Alerts;
using GigVet.Decisions;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text.Duplicates;
using GigVet.Vetting;
using GigVet.Vetting.Neighbours;
using GigVet.Vetting.Proofs;
using GigVet.Watching;

namespace GigVet.Storage.Tests.Protection;

/// <summary>A contractor of whom every table holds something, and another one whose assessment names the first.</summary>
internal static class KnownContractor
{
    public static readonly ContractorRef Other = new("upwork", "~01a2b3c4d5e6f7080911");

    public static async Task SeedAsync(StorageTables tables, string customer, ContractorRef contractor, ContractorRef? named = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var time = TimeProvider.System;
        var vettings = new VettingTable(tables, time);
        var request = Some.Request() with { Contractor = contractor, ProfileUrl = new Uri("https://www.upwork.com/freelancers/" + contractor.Handle) };
        var (done, _) = await vettings.AddAsync(Ticket(customer, contractor), request, new IdempotencyMark("mark" + contractor.Handle.Length, "body"), stop);
        await Some.Assessments(tables).SaveAsync(customer, Some.Now, Assessed(contractor, done.Id, named), Occasion.Asked, stop);
        await Some.Assessments(tables).SaveAsync(
            customer, Some.Now.AddDays(-1), Assessed(contractor, AssessmentId.New(Some.Now), named), Occasion.Asked, stop);
        await vettings.CompleteAsync((await vettings.ClaimAsync(customer, done.Id, Some.Now, stop))!, stop);
        await vettings.AddAsync(Ticket(customer, contractor), request, null, stop);

        var entry = new RosterEntry(customer, request, Cadence.Weekly, Some.Now.AddDays(7)) { AddedAt = Some.Now, Note = "shop" };
        await new DueTable(tables).AddAsync([new DueCheck(customer, contractor, entry.NextCheckAt)], stop);
        await new RosterTable(tables).SaveAsync(entry, stop);
        await new SnapshotTable(tables).SaveAsync(
            customer, contractor, "check:neighbours", SourceMemory.Of(1, Some.Now, new { met = new { contractor = named ?? contractor } }), stop);
        await new ShingleTable(tables).ReplaceAsync(customer, Prints(contractor), stop);
        await new ProofTable(tables).SaveAsync(
            customer,
            new ControlProof { Contractor = contractor, ProfileUrl = request.ProfileUrl, Nonce = ControlProof.NewNonce(), IssuedAt = Some.Now },
            stop);
        await new DecisionTable(tables).AddAsync(
            customer,
            contractor,
            new Disposition
            {
                Id = DecisionId.Disposition(Some.Now),
                Assessment = done.Id,
                Decision = Decision.Cleared,
                Reason = "Works for us.",
                Key = "key_tests",
                At = Some.Now,
            },
            stop);
        await new SilenceTable(tables).SaveAsync(customer, contractor, new Silence(null, Some.Now.AddDays(1), "on leave", Some.Now), stop);

        var alert = new Alert
        {
            Id = AlertId.Of(done.Id),
            Kind = AlertKind.BandRose,
            Title = $"{Name(contractor)} (upwork): risk rose",
            At = Some.Now,
            Contractor = new Subject(contractor.Platform, contractor.Handle, request.ProfileUrl, Name(contractor)),
        };
        var deliveries = new DeliveryTable(tables);
        await deliveries.AddAsync(customer, "slack", alert, Some.Now, stop);
        await deliveries.FinishAsync([(await deliveries.FindAsync(customer, "slack", alert.Id, stop))!], DeliveryState.Delivered, "Taken.", Some.Now, stop);
    }

    /// <summary>An alert about the contractor is on its way.</summary>
    public static async Task AlertAsync(StorageTables tables, string customer, ContractorRef contractor)
        => await new OpenAlertTable(tables, TimeProvider.System).AddAsync(
            new AlertMessage(customer, AlertId.New(Some.Now), null, contractor.Platform, contractor.Handle),
            Some.Now,
            TestContext.Current.CancellationToken);

    /// <summary>A digest that names the contractor beside another one.</summary>
    public static async Task DigestAsync(StorageTables tables, string customer)
        => await new DeliveryTable(tables).AddAsync(
            customer,
            "email",
            new Alert
            {
                Id = AlertId.Derived(customer),
                Kind = AlertKind.WeeklyDigest,
                Title = "Your week",
                At = Some.Now,
                Lines =
                [
                    new AlertLine("Mira K. (upwork): 20 of 100", new Uri("https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809"), RiskBand.Medium),
                    new AlertLine("Jonas Petrik (upwork): 50 of 100", new Uri("https://www.upwork.com/freelancers/~01a2b3c4d5e6f7080911"), RiskBand.High),
                ],
            },
            Some.Now,
            TestContext.Current.CancellationToken);

    private static string Name(ContractorRef contractor) => contractor == Some.Contractor ? "Mira K." : "Jonas Petrik";

    private static VettingTicket Ticket(string customer, ContractorRef contractor) => Some.Ticket(customer) with { Contractor = contractor };

    private static Assessment Assessed(ContractorRef contractor, string id, ContractorRef? named) => Some.Assessment(id) with
    {
        Contractor = new Subject(
            contractor.Platform, contractor.Handle, new Uri("https://www.upwork.com/"), Name(contractor)),
        Findings = named is not { } other ? [] :
        [
            new Finding
            {
                Code = "profile.copied-overview",
                Family = "profile",
                Outcome = Outcome.Raised,
                Strength = Strength.Strong,
                Applicable = true,
                Message = $"The overview stands with {other} too.",
                Evidence = [new Evidence($"The overview of {other}", new Uri("https://mira.example/"), Some.Now)],
                FalsePositives = "Twins.",
                NextStep = "Ask.",
            },
        ],
    };

    private static Prints Prints(ContractorRef contractor)
    {
        var shingles = Shingles.Of(string.Join(' ', Enumerable.Range(0, 30).Select(word => $"{contractor.Handle}{word}")));
        return new Prints
        {
            Contractor = contractor,
            Url = new Uri("https://www.upwork.com/"),
            Names = [Name(contractor)],
            Texts =
            [
                new TextPrint(
                    TextKind.Overview, new Uri("https://mira.example/"), [.. Bands.Of(shingles).Take(2)], Sketch.Of(shingles), null, Some.Now, Some.Now),
            ],
            Marks = [new MarkPrint(MarkKind.Phone, "shared-phone", new Uri("https://mira.example/"), Some.Now)],
        };
    }
}
