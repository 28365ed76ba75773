using GigVet.TestSupport;

namespace GigVet.Bench.Text;

/// <summary>
/// Invented messages in words of their own, written from the catalogue without a look at real ones or at the rules.
/// The model learns from most, and there the figures show what it remembers. From the third, the eighth and the ninth it
/// learns nothing; the figures of the third were in view when its threshold was chosen, and rules were corrected after some
/// false alarms of the ninth.
/// </summary>
internal static class FreshWording
{
    public static void Add(Figures figures)
    {
        var folder = Repository.Folder("tests", "Bench", "Text", "FreshWording");
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var name = "freshWording" + Path.GetFileNameWithoutExtension(path);
            var read = LabelledMessage.ReadFiles([path]).Messages.ConvertAll(ReadMessage.Of);
            var asking = read.FindAll(static row => row.Message.Suspicious);
            var honest = read.FindAll(static row => !row.Message.Suspicious);
            if (asking.Count > 0)
            {
                figures.AddShare($"{name}Recall", asking.Count(static row => row.Raised), asking.Count);
                figures.AddShare(
                    $"{name}ByRules", asking.Count(static row => row.Rules.Any(static rule => !ReadMessage.IsModel(rule))), asking.Count);
            }

            if (honest.Count > 0)
                figures.AddShare($"{name}FalseAlarms", honest.Count(static row => row.Raised), honest.Count);
            figures.AddEach(name, ReadMessage.Each(read, static message => message.Kind));
            figures.AddEach($"{name}PerLanguage", ReadMessage.Each(read, static message => message.Language));
        }
    }
}
