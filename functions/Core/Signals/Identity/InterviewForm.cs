using GigVet.Model;

namespace GigVet.Signals.Identity;

/// <summary>One yes-or-no question of the form that a person fills in after a call. No machine looks at faces or voices.</summary>
internal static class InterviewForm
{
    extension(SignalInfo info)
    {
        /// <param name="answer">Reads the question's answer; null was not answered.</param>
        /// <param name="question">The question as a statement, for message and evidence.</param>
        public Finding Judge(Dossier dossier, Func<InterviewAnswers, bool?> answer, string question)
        {
            var answered = (dossier.Find<Observations>()?.Interviews ?? [])
                .Select((interview, place) => (interview, place, Said: answer(interview.Answers)))
                .Where(entry => entry.Said is not null)
                .ToArray();
            if (answered.Length == 0)
                return info.NotApplicable("No interview answers this; say after a call what you saw.");

            Evidence[] yes =
            [
                .. answered.Where(entry => entry.Said is true).Select(entry => dossier.CiteRequest(
                    $"/observations/interviews/{entry.place}",
                    $"Interview of {entry.interview.At:yyyy-MM-dd}, answered by the interviewer: {question}",
                    entry.interview.At)),
            ];

            return yes.Length == 0
                ? info.Clear($"Not so in {answered.Length} interviews.")
                : info.Raised($"In {yes.Length} of {answered.Length} interviews: {question}.", yes);
        }
    }
}
