namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>
/// The app cannot start as it is written or set up. The message is one line that says what to change; a process that
/// lets it pass ends with that line on standard error and exit code 1.
/// </summary>
public sealed class StartupException(string message) : Exception(message);
