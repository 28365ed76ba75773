namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>Ends a process that cannot start with one line and exit code 1 instead of a stack trace.</summary>
internal static class StartupFailure
{
    private static int _installed;

    public static void EndProcessInOneLine()
    {
        if (Interlocked.Exchange(ref _installed, 1) == 0)
            AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
    }

    private static void OnUnhandled(object sender, UnhandledExceptionEventArgs args)
    {
        if (args.ExceptionObject is not StartupException exception)
            return;

        Console.Error.WriteLine(exception.Message);
        Environment.Exit(1);
    }
}
