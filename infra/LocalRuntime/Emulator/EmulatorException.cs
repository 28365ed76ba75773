namespace Microsoft.Azure.Functions.Worker.Local.Emulator;

/// <summary>
/// The emulator cannot be installed or started. The message is one line for the person at the keyboard.
/// </summary>
public sealed class EmulatorException(string message) : Exception(message)
{
    internal static EmulatorException NodeIsMissing() => new(
        "The storage emulator needs Node.js 20 or newer (https://nodejs.org). "
        + "Install it, or set AzureWebJobsStorage to a storage account.");
}
