using GigVet.Core.Tests.Support;
using GigVet.Model;

namespace GigVet.Core.Tests.Signals.Identity;

/// <summary>What every question of the interview form promises.</summary>
public abstract class InterviewSignalTests<TSignal> : SignalTests<TSignal>
    where TSignal : ISignal, new()
{
    protected override Dossier Raised => After(Answer(false), Answer(true));

    protected override Dossier Clear => After(Answer(false), Answer(false));

    protected override Dossier NotAvailable => After(Answer(null));

    protected abstract InterviewAnswers Answer(bool? yes);

    [Fact]
    public void Without_an_interview_the_question_does_not_arise() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    [Fact]
    public void Evidence_names_the_interview_that_said_so()
        => Assert.EndsWith("#/observations/interviews/1", Signal.Evaluate(Raised).Evidence.Single().Source.ToString(), StringComparison.Ordinal);

    private static Dossier After(params InterviewAnswers[] answers) => A.Dossier(new Observations
    {
        Interviews = [.. answers.Select(answer => new Interview(A.Today, answer))],
    });
}
