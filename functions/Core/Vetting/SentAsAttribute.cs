namespace GigVet.Vetting;

/// <summary>What a member that is read or written by hand may be sent as; the document of the API shows these shapes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SentAsAttribute(params Type[] shapes) : Attribute
{
    public IReadOnlyList<Type> Shapes => shapes;
}
