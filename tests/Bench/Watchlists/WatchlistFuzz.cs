using System.Text;
using GigVet.Vetting;
using GigVet.Watchlists;

namespace GigVet.Bench.Watchlists;

/// <summary>
/// Feeds damaged lists, requests and names to the parsers and the matcher. Every input has to end as a result or as the
/// refusal that is meant for it, and soon.
/// </summary>
public static class WatchlistFuzz
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly (IWatchlistFormat Format, string Text)[] Lists =
    [
        (new OfacSdn(), "<sdnList><publshInformation><Record_Count>1</Record_Count></publshInformation><sdnEntry><uid>1</uid><lastName>PETRIK</lastName>"
            + "<idList><id><idType>Passport</idType><idNumber>P1</idNumber></id></idList><remarks>DOB 1 May 1980; a.k.a. 'X'.</remarks></sdnEntry></sdnList>"),
        (new OfacSdn(), "36,\"PETRIK, Jonas\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1 May 1980; Passport P0017003 (Belize); Website www.a.example\"\r\n"),
        (new UnitedNations(), "<CONSOLIDATED_LIST dateGenerated=\"2026-02-27T00:00:00Z\"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>JONAS</FIRST_NAME>"
            + "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>X;Y</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"),
        (new EuropeanUnion(), "fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName\n30/05/2026;1;P;\"Jonas \"\"P\"\" Petrik\"\n"),
        (new UnitedKingdom(), "Report Date: 30-May-2026\nUnique ID,Name 6,Name 1,Name type,Designation Type,D.O.B\nT1,PETRIK,Jonas,Primary name,Individual,00/00/1980\n"),
        (new Indicators(), "kind,value,name,reason,id\nemail,a@b.example,,,1\nwallet,0x2f389ce8bd8ff92de3402ffce4691d17fc4f6535,,,1\n"),
    ];

    private static readonly string[] Pieces =
    [
        "<", ">", "</", "\"", "\"\"", ";", ",", "\n", "\r\n", "\0", "\u001A", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<A>", "]]>", "<![CDATA[",
        "-0- ", "'", "\u202E", "\u0301", "\uFEFF", "王", "محمد", "Йо", "0x", "{", "}", "[", "null", "1e999", "DOB ", "a.k.a. '", " to ", "circa ", "Ltd. ", "LLC", " - ", "(", ")",
    ];

    private static readonly string[] Syllables = ["an", "mi", "ko", "ra", "jo", "nas", "pe", "trik"];

    private static readonly ScreeningIndex Index = new(Enumerable.Range(0, 2_000).Select(number
        => ("Un", new ListedEntry
        {
            Id = $"{number}",
            Kind = number % 3 == 0 ? ListedKind.Organisation : ListedKind.Person,
            Names = [new ListedName($"{Word(number)} {Word(number / 7)} {Word(number / 31)}")],
        })));

    /// <summary>Runs until the time is over.</summary>
    /// <returns>How many inputs were tried.</returns>
    /// <exception cref="InvalidOperationException">An input ended otherwise; the message has the seed that makes it
    /// again.</exception>
    public static long Run(int seed, TimeSpan duration, CancellationToken cancellationToken)
    {
        var begun = TimeProvider.System.GetTimestamp();
        long count = 0;
        for (; TimeProvider.System.GetElapsedTime(begun) < duration; count++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var own = unchecked((int)(seed + count));
            var one = TimeProvider.System.GetTimestamp();
            try
            {
                Try(new Random(own));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                throw new InvalidOperationException(
                    $"The input of seed {own} ended in {exception.GetType().Name}: {exception.Message}", exception);
            }

            if (TimeProvider.System.GetElapsedTime(one) > Longest)
                throw new InvalidOperationException(
                    $"The input of seed {own} took longer than {Longest.TotalSeconds} seconds.");
        }

        return count;
    }

    /// <summary>
    /// Milliseconds of the slowest input of each length: what is linear takes ten times as long for ten times the
    /// length.
    /// </summary>
    public static IEnumerable<(int Length, double Milliseconds)> Growth(IEnumerable<int> lengths)
    {
        foreach (var length in lengths)
        {
            var slowest = 0d;
            foreach (var piece in Pieces)
            {
                var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
                foreach (var (format, sample) in Lists)
                    slowest = Math.Max(
                        slowest, Milliseconds(() => Read(format, sample.Insert(sample.Length / 2, text))));
                slowest = Math.Max(slowest, Milliseconds(
                    () => Screener.Screen(Index, new ScreeningQuery { Name = text, Addresses = [text] })));
            }

            yield return (length, slowest);
        }
    }

    private static double Milliseconds(Action work)
    {
        var begun = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static void Try(Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                Request(Damaged("""{"queries":{"a":{"name":"Jonas","birthDate":"1980","identifiers":[{"type":"email","value":"a@b.example"}]}}}""", random));
                break;
            case 1:
                var name = Damaged($"{Word(random.Next(2_000))} {Word(random.Next(300))}", random);
                Screener.Screen(Index, new ScreeningQuery { Name = name, Addresses = [name], BirthDate = PartialDate.Read(name), Identifiers = [.. Any(name)] });
                break;
            default:
                var (format, text) = Lists[random.Next(Lists.Length)];
                Read(format, Damaged(text, random));
                break;
        }
    }

    private static IEnumerable<ListedIdentifier> Any(string value)
        => Enum.GetValues<IdentifierKind>().Select(kind => new ListedIdentifier(kind, value, value));

    private static void Request(string body)
    {
        try
        {
            ScreeningRequest.Read(Encoding.UTF8.GetBytes(body));
        }
        catch (InvalidRequestException)
        {
            // Meant for it.
        }
    }

    private static void Read(IWatchlistFormat format, string text)
    {
        try
        {
            var main = ListFile.Open("fuzz", Encoding.UTF8.GetBytes(text));
            format.Read(ListFiles.Of(
                main,
                ("alt", new ListFile("alt", "36,1,\"aka\",\"B\",-0- \r\n"u8.ToArray())),
                ("add", new ListFile("add", "36,1,-0- ,-0- ,\"Cuba\",-0- \r\n"u8.ToArray()))));
        }
        catch (BrokenListException)
        {
            // Meant for it.
        }
    }

    private static string Damaged(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var times = random.Next(1, 6); times > 0 && damaged.Length > 0; times--)
        {
            var place = random.Next(damaged.Length);
            switch (random.Next(5))
            {
                case 0:
                    damaged.Remove(place, Math.Min(random.Next(1, 40), damaged.Length - place));
                    break;
                case 1:
                    damaged.Insert(place, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    damaged.Insert(place, string.Concat(
                        Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 400))));
                    break;
                case 3:
                    damaged[place] = (char)random.Next(1, 0x10000);
                    break;
                default:
                    damaged.Length = place;
                    break;
            }
        }

        return damaged.ToString();
    }

    private static string Word(int number)
        => string.Concat(Syllables.Where((_, place) => ((number >> place) & 1) == 1)) + "el";
}
