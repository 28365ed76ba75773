using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace GigVet.Bench.Pages;

/// <summary>
/// Feeds random input to everything that reads what strangers write, for minutes. Input is made from seed, target and
/// number, so whatever is found can be made again.
/// </summary>
public sealed class Fuzz : IMeasurement
{
    private const int Seed = 20_261_127;

    /// <summary>An input that takes longer hangs, also on a busy machine.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(1);

    public string Name => "fuzz";

    public string About => "random input for the URL guard, the page reader, the robots parser and the JSON-LD reader";

    public IReadOnlyList<string> Numbers => ["minutes", "seed"];

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var length = options.Quick ? TimeSpan.FromSeconds(20) : TimeSpan.FromMinutes(options.Number("minutes", 10));
        var seed = options.Number("seed", Seed);
        Course[] courses = [.. FuzzTarget.All.Select(target => new Course(target, seed))];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var begun = Stopwatch.GetTimestamp();
        var running = Task.Factory.StartNew(
            () => Run(courses, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        while (!running.IsCompleted && Stopwatch.GetElapsedTime(begun) < length && !courses.Any(course => course.Hangs))
            await Task.WhenAny(running, Task.Delay(Watch, cancellationToken));

        await stop.CancelAsync();
        if (!courses.Any(course => course.Hangs))
            await running;

        cancellationToken.ThrowIfCancellationRequested();
        figures.Add("minutes", Stopwatch.GetElapsedTime(begun).TotalMinutes);
        figures.Add("seed", seed);
        figures.AddEach("targets", courses.Select(course => (course.Target.Name, course.Describe())));
        figures.Add("inputs", courses.Sum(course => course.Inputs));
        figures.Add("crashes", courses.Sum(course => course.Crashes.Count));
        figures.Add("hangs", courses.Count(course => course.Hangs));
        figures.AddList("failures", [.. courses.SelectMany(course => course.Crashes)]);
    }

    private static void Run(Course[] courses, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var course in courses)
                course.Step(stop);
        }
    }

    /// <summary>One target's way through the minutes; all get the same share of them.</summary>
    private sealed class Course(FuzzTarget target, int seed)
    {
        private static readonly TimeSpan Share = TimeSpan.FromMilliseconds(250);

        private long _startedAt;
        private (double Milliseconds, int Number) _slowest;
        private int _givenUp;

        public FuzzTarget Target => target;

        public int Inputs { get; private set; }

        public List<string> Crashes { get; } = [];

        public bool Hangs => Volatile.Read(ref _startedAt) is > 0 and var at && Stopwatch.GetElapsedTime(at) > Hang;

        public void Step(CancellationToken stop)
        {
            var begun = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(begun) < Share && !stop.IsCancellationRequested)
            {
                var milliseconds = Feed(Inputs);
                if (milliseconds > _slowest.Milliseconds)
                    _slowest = (milliseconds, Inputs);

                Inputs++;
            }
        }

        public JsonObject Describe()
        {
            // A pause of the machine is not the input's: the best of three counts.
            var input = Input(_slowest.Number);
            var again = Hangs ? _slowest.Milliseconds : Enumerable.Range(0, 3).Min(_ => Feed(_slowest.Number));
            return new JsonObject
            {
                ["inputs"] = Inputs,
                ["crashes"] = Crashes.Count,
                ["hangs"] = Hangs ? 1 : 0,
                ["searchesGivenUp"] = _givenUp,
                ["slowestMs"] = Math.Round(again, 2),
                ["slowestNumber"] = _slowest.Number,
                ["slowestBytes"] = input.Length,
                ["slowestInput"] = Shown(input),
            };
        }

        private double Feed(int number)
        {
            var input = Input(number);
            var start = Stopwatch.GetTimestamp();
            Volatile.Write(ref _startedAt, start);
            try
            {
                target.Feed(input);
            }
            catch (InvalidDataException)
            {
                // A search that would not end is given up by throwing this; the report says so.
                _givenUp++;
            }
            catch (Exception exception)
            {
                Crashes.Add($"{target.Name} {number}: {exception.GetType().Name} {exception.Message} on {Shown(input)}");
            }

            Volatile.Write(ref _startedAt, 0);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        private byte[] Input(int number) => target.Make(new Random(unchecked((seed * 31) + (target.Name[0] << 24) + number)));

        private static string Shown(byte[] input)
        {
            const int Most = 80;
            var text = Encoding.UTF8.GetString(input, 0, Math.Min(input.Length, Most));
            return string.Concat(text.Select(letter => char.IsControl(letter) ? '·' : letter)) + (input.Length > Most ? "…" : "");
        }
    }
}
