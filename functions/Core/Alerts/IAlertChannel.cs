using System.Text.Json;

namespace GigVet.Alerts;

/// <summary>A way to tell a customer. One file a channel; it is discovered.</summary>
public interface IAlertChannel
{
    /// <summary>As in <c>/alerts/{channel}</c>.</summary>
    string Name { get; }

    /// <summary>Least time between two messages to one destination.</summary>
    TimeSpan Gap { get; }

    /// <summary>Whether many alerts become one message; a program wants each.</summary>
    bool Gathers { get; }

    /// <summary>The type that <see cref="Read"/> reads, for the document of the API.</summary>
    Type BodyType { get; }

    /// <summary>The type that <see cref="Show"/> answers with.</summary>
    Type ShownType { get; }

    /// <summary>Reads what a customer sent; what is wrong with it names its field.</summary>
    /// <param name="standing">The settings in force, of which parts may stay; null at first.</param>
    /// <returns>What is stored.</returns>
    /// <exception cref="Vetting.InvalidRequestException">A field cannot be used.</exception>
    JsonElement Read(JsonElement body, JsonElement? standing);

    /// <summary>What a customer may see of the settings: enough to recognise them, never enough to use them.</summary>
    /// <param name="made">GigVet has just made a secret for these settings; this once it is shown.</param>
    object Show(JsonElement settings, bool made);

    Task<ChannelAnswer> SendAsync(AlertDestination destination, Alert alert, CancellationToken cancellationToken);
}

/// <summary>How a receiver took a message.</summary>
public abstract record ChannelAnswer(string Detail)
{
    public sealed record Delivered(string Detail) : ChannelAnswer(Detail);

    /// <summary>Not now; the same message may pass later.</summary>
    /// <param name="After">How long the receiver asks us to wait.</param>
    public sealed record Later(string Detail, TimeSpan? After = null) : ChannelAnswer(Detail);

    /// <summary>Nothing will arrive there until a person changes the settings.</summary>
    public sealed record Never(string Detail) : ChannelAnswer(Detail);
}
