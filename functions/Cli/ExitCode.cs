using GigVet.Model;

namespace GigVet.Cli;

/// <summary>How the command ends, for scripts.</summary>
public static class ExitCode
{
    public const int Failure = 1;
    public const int BadInput = 2;

    public static int For(Recommendation recommendation) => recommendation switch
    {
        Recommendation.Proceed => 0,
        Recommendation.Review => 10,
        _ => 20,
    };
}
