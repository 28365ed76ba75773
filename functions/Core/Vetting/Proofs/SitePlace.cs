using System.Text;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Vetting.Proofs;

/// <summary>A file at a fixed place of the site, where no visitor can write.</summary>
public sealed class SitePlace : IProofPlace
{
    public const string File = "/.well-known/gigvet.txt";

    private const int FileBytes = 4096;

    /// <summary>Some hosts do not know what a text file is; a page in its place is their "not found".</summary>
    private const string Kinds = "text/plain,application/octet-stream;q=0.5";

    public IEnumerable<ProofTask> TasksFor(ControlProof proof) => proof.Sites.Select(site => new Uri(site, File)).Distinct()
        .Select(file => new ProofTask(ProofPlace.SiteFile, file, $"Put it on a line of its own into {file}."));

    public async Task<ProofLook> LookAsync(ControlProof proof, ProofTask task, IWeb web, CancellationToken cancellationToken)
    {
        var answer = await web.SendAsync(
            new WebRequest(task.Where) { Accept = Kinds, MaximumBytes = FileBytes }, cancellationToken);

        return answer switch
        {
            WebAnswer.Answered { Url: var url } when WebAddress.HostOf(url) != WebAddress.HostOf(task.Where)
                => new ProofLook(ProofLookState.NotFound, $"{task.Where} leads to another host, {url.IdnHost}."),
            WebAnswer.Answered { IsSuccess: true } read when HasLine(proof, read.Body.Span)
                => new ProofLook(ProofLookState.Found, $"{task.Where} holds it."),
            WebAnswer.Answered { IsSuccess: true } or WebAnswer.TooLarge or WebAnswer.OtherKind
                => new ProofLook(ProofLookState.NotFound, $"{task.Where} does not hold it on a line of its own."),
            WebAnswer.Answered { Status: 404 or 410 }
                => new ProofLook(ProofLookState.NotFound, $"{task.Where} does not exist."),
            WebAnswer.Answered other => new ProofLook(ProofLookState.NotReadable, $"{task.Where} answers HTTP {other.Status}."),
            WebAnswer.Refused refused => new ProofLook(ProofLookState.NotReadable, $"Not asked: {refused.Reason}"),
            WebAnswer.Unreachable silent => new ProofLook(ProofLookState.NotReadable, $"No answer: {silent.Reason}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static bool HasLine(ControlProof proof, ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body)
        .Split('\n')
        .Any(line => proof.IsLine(line));
}
