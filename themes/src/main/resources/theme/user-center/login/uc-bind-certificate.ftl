<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "ca-agent.ftl" as agent>
<#-- Some texts read differently when the account is not that of the one who reads. -->
<#function words key><#return msg((caMemberLogin??)?then(key + ".member", key))></#function>
<@layout.registrationLayout displayMessage=true; section>
  <#if section = "header">
    <#if caMemberLogin?? || caStep == "not-allowed">${msg("uc.ca.bind.title.member")}<#else>${msg("uc.ca.bind.title")}</#if>
  <#elseif section = "form">
    <#if caMemberLogin??>
      <section class="uc-acting" id="uc-acting" aria-label="${msg("uc.ca.bind.acting-label")}">
        <p>${msg("uc.ca.bind.acting")}</p>
        <dl class="uc-facts">
          <#if caMemberName?has_content><div><dt>${msg("uc.ca.bind.member-name")}</dt><dd>${caMemberName}</dd></div></#if>
          <div><dt>${msg("uc.ca.bind.member-login")}</dt><dd>${caMemberLogin}</dd></div>
        </dl>
      </section>
    </#if>
    <#if caStep == "not-allowed">
      <form action="${url.loginAction}" method="post" novalidate>
        <div class="uc-actions"><button type="submit" name="action" value="done" class="uc-btn uc-primary uc-block" id="uc-bind-done">${msg("uc.ca.bind.leave")}</button></div>
      </form>
    <#elseif caStep == "confirm" || caStep == "unbind">
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <p>${words("uc.ca.bind.ask-" + caStep)}</p>
        <dl class="uc-facts">
          <div><dt>${msg("uc.ca.bind.holder")}</dt><dd>${caHolder}</dd></div>
          <div><dt>${msg("uc.ca.bind.issuer")}</dt><dd>${caIssuer}</dd></div>
          <div><dt>${msg("uc.ca.bind.until")}</dt><dd>${caUntil}</dd></div>
        </dl>
        <#if caLastWay!false><@layout.note kind="warning">${words("uc.ca.bind.last-way")}</@layout.note><input type="hidden" name="lastWay" value="true"></#if>
        <#if caStep == "unbind"><input type="hidden" name="binding" value="${caBinding}"></#if>
        <div class="uc-actions"><button type="submit" name="action" value="${(caStep == "unbind")?then("unbind-sure", "bind")}" class="uc-btn uc-primary uc-block" id="uc-bind-sure">${msg("uc.ca.bind." + (caStep == "unbind")?then("unbind", "bind"))}</button></div>
        <div class="uc-actions"><button type="submit" name="action" value="list" class="uc-btn uc-plain uc-block">${msg("uc.ca.bind.back")}</button></div>
      </form>
    <#else>
      <section aria-labelledby="uc-bound-title">
        <h2 id="uc-bound-title">${msg("uc.ca.bind.bound-title")}</h2>
        <#if !(caCertificates?has_content)><p class="uc-muted" id="uc-bound-none">${msg("uc.ca.bind.none")}</p></#if>
        <#list caCertificates![] as certificate>
          <form class="uc-cert uc-bound" action="${url.loginAction}" method="post" novalidate>
            <input type="hidden" name="binding" value="${certificate.id}">
            <span class="uc-cert-facts"><strong>${certificate.holder}</strong><span class="uc-muted">${certificate.number} · ${certificate.issuer}<#if certificate.algorithm?has_content> · ${msg("uc.ca.algorithm." + certificate.algorithm)}</#if></span>
              <span class="uc-muted">${msg("uc.ca.ends", certificate.until)}<#if certificate.state != "active"> · ${msg("uc.ca.bind.state-" + certificate.state)}</#if></span></span>
            <#if certificate.state != "disabled"><button type="submit" name="action" value="unbind" class="uc-btn uc-plain" aria-label="${msg("uc.ca.bind.unbind-of", certificate.holder)}">${msg("uc.ca.bind.unbind")}</button></#if>
          </form>
        </#list>
      </section>
      <section aria-labelledby="uc-bind-title">
        <h2 id="uc-bind-title">${msg("uc.ca.bind.add")}</h2>
        <@agent.vendor/>
        <#if caMemberLogin??><p class="uc-hint" id="uc-bind-key">${msg("uc.ca.bind.key-in-hand")}</p></#if>
        <@agent.keys purpose="bind" submit="uc.ca.bind.prove"/>
      </section>
      <form action="${url.loginAction}" method="post" novalidate>
        <div class="uc-actions"><button type="submit" name="action" value="done" class="uc-btn uc-plain uc-block" id="uc-bind-done">${msg("uc.ca.bind.done")}</button></div>
      </form>
    </#if>
  </#if>
</@layout.registrationLayout>
