namespace Microsoft.Azure.Functions.Worker.Local.Emulator;

/// <summary>The emulator cannot be installed or started. The message is one line for the person at the keyboard.</summary>
public sealed class EmulatorException(string message) : Exception(message);
