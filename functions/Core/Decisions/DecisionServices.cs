using GigVet.Decisions.CaseFiles;
using GigVet.Decisions.Links;
using GigVet.Decisions.Shares;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Decisions;

/// <summary>What people decide about assessments and contractors reply to them.</summary>
public static class DecisionServices
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<DecisionDesk>()
        .AddSingleton<CaseFileDesk>()
        .AddSingleton<LinkDesk<ReplyLink>>()
        .AddSingleton<LinkDesk<ReportLink>>()
        .AddSingleton<ReplyLinkDesk>()
        .AddSingleton<ReportLinkDesk>();
}
