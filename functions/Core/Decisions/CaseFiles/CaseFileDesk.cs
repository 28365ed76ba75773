using GigVet.Alerts;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Decisions.CaseFiles;

/// <summary>Puts the case file of one contractor together from what is stored.</summary>
public sealed class CaseFileDesk(IAssessmentStore assessments, IDecisionStore decisions, ISilenceStore silences, TimeProvider time)
{
    public async Task<CaseFile> OfAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        var latest = assessments.FindLatestAsync(customer, contractor, cancellationToken);
        var history = assessments.ListAsync(customer, contractor, CaseFile.MostAssessments, cancellationToken);
        var decided = decisions.OfAsync(customer, contractor, assessment: null, cancellationToken);
        var quiet = silences.ListAsync(customer, contractor, cancellationToken);
        await Task.WhenAll(latest, history, decided, quiet);

        return CaseFile.Make(contractor, await latest, await history, await decided, await quiet, time.GetUtcNow());
    }
}
