namespace GigVet.Vetting;

/// <summary>What the caller sent cannot be used. Says which field, and what it should be.</summary>
public sealed class InvalidRequestException(params IReadOnlyList<FieldError> errors)
    : Exception(string.Join("; ", errors.Select(error => $"{error.Field}: {error.Message}")))
{
    public InvalidRequestException(string field, string message)
        : this(new FieldError(field, message))
    {
    }

    public IReadOnlyList<FieldError> Errors => errors;
}

/// <param name="Field">Path into the request, such as <c>captures[0].url</c>.</param>
public sealed record FieldError(string Field, string Message);
