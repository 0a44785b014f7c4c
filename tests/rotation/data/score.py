"""metrics.py INSTANCE.json SOLUTION.json  -- independent scorer (numpy only).
SOLUTION: {"assign": {participant_id: [table_id or null per round]}}; null = absent/unseated."""
import json
import sys

import numpy as np


def load(path):
    return json.load(open(path))
def score(inst, assign, present=None):
    """present: optional dict id -> list of bool per round (default all present)"""
    P=inst['participants']; n=len(P); R=inst['rounds']; T=inst['tables']; nt=len(T)
    pid={p['id']:i for i,p in enumerate(P)}; tid={t['id']:i for i,t in enumerate(T)}
    A=np.full((n,R),-1,int)
    for k,row in assign.items():
        for r,t in enumerate(row):
            if t is not None: A[pid[k],r]=tid[t]
    pres=np.ones((n,R),bool)
    if present:
        for k,row in present.items(): pres[pid[k]]=row
    out={}
    # ---- hard constraints
    v=dict(unseated=int(((A<0)&pres).sum()), ghost=int(((A>=0)&~pres).sum()))
    size=np.zeros((R,nt),int)
    for r in range(R): np.add.at(size[r],A[A[:,r]>=0,r],1)
    v['over']=int(np.maximum(size-np.array([t['max'] for t in T]),0).sum())
    v['under']=int(np.maximum(np.array([t['min'] for t in T])-size,0).sum())
    v['apart']=sum(int(((A[pid[a]]==A[pid[b]])&(A[pid[a]]>=0)).sum()) for a,b in inst['apart'])
    v['together']=sum(int((A[pid[g[0]]]!=A[pid[x]])[pres[pid[x]]&pres[pid[g[0]]]].sum()) for g in inst['together'] for x in g[1:])
    fx={(pid[p],r) for p,r,_ in inst['fixed']}
    v['fixed']=sum(int(A[pid[p],r]!=tid[t]) for p,r,t in inst['fixed'] if pres[pid[p],r])
    v['forbidden']=sum(int((A[pid[p]]==tid[t]).sum()) for p,t in inst['forbidden'])
    v['access']=sum(int(A[i,r]>=0 and ((p['wheelchair'] and not T[A[i,r]]['accessible']) or (p['language'] not in T[A[i,r]]['languages']))) for i,p in enumerate(P) for r in range(R))
    th=None; v['theme_twice']=0
    if inst['themes']:
        thid={x:i for i,x in enumerate(inst['themes'])}; th=np.array([thid[t['theme']] for t in T]+[-1])
        if inst['theme_once']:
            pinned={i for i in range(n) if sum((i,r) in fx for r in range(R))>1}
            for i in range(n):
                if i in pinned: continue
                x=[th[t] for t in A[i] if t>=0]; v['theme_twice']+=len(x)-len(set(x))
    out['violations']=sum(v.values()); out['viol_detail']={k:x for k,x in v.items() if x}
    # ---- meetings
    M=np.zeros((n,n),int)
    for r in range(R):
        for t in range(nt):
            m=np.flatnonzero(A[:,r]==t); M[np.ix_(m,m)]+=1
    iu=np.triu_indices(n,1); m=M[iu]
    slots=int(m.sum()); out['pair_slots']=slots
    forced=0   # repeats forced by keep-together pairs
    for g in inst['together']:
        for i in range(len(g)):
            for j in range(i): forced+=max(0,int((pres[pid[g[i]]]&pres[pid[g[j]]]).sum())-1)
    ub=min(slots-forced,n*(n-1)//2)
    out['distinct_pairs']=int((m>0).sum()); out['distinct_ub']=ub
    out['met_ratio']=round(out['distinct_pairs']/ub,5)
    out['repeats']=slots-out['distinct_pairs']-forced; out['max_meet']=int(m.max())
    tset={tuple(sorted((pid[a],pid[b]))) for g in inst['together'] for a in g for b in g if a<b}
    mm=M.copy()
    for a,b in tset: mm[a,b]=mm[b,a]=0
    out['max_meet_free']=int(mm[iu].max())
    out['min_new']=int((M>0).sum(1)[pres.any(1)].min()-1) if n else 0  # least distinct people met by anyone (self excluded)
    # ---- diversity: seats outside [floor(q),ceil(q)], q = size * share of present
    mis=0; l1=0.0; per={}
    for a in inst['attributes']:
        vals=sorted({p[a] for p in P}); x=np.array([vals.index(p[a]) for p in P]); pm=0
        for r in range(R):
            s=A[:,r]>=0; N=s.sum(); C=np.zeros((nt,len(vals)),int); np.add.at(C,(A[s,r],x[s]),1)
            q=np.outer(size[r],np.bincount(x[s],minlength=len(vals)))/N
            lo=np.floor(q+1e-9); hi=np.ceil(q-1e-9)
            pm+=int((np.maximum(lo-C,0)+np.maximum(C-hi,0)).sum()); l1+=float(np.abs(C-q).sum())/2/N
        per[a]=pm; mis+=pm
    out['div_misfit']=mis; out['div_detail']=per
    out['div_tv']=round(l1/max(1,R*len(inst['attributes'])),4)
    # ---- preferences
    if inst['themes'] and inst['pref_points']:
        w=inst['pref_points']; tot=0; ideal=0; first=0; any1=[]; worst=99
        for i,p in enumerate(P):
            got={inst['themes'][th[t]] for t in A[i] if t>=0}
            if p.get('role')=='rapporteur': continue
            k=int(pres[i].sum())
            s=sum(w[j] for j,x in enumerate(p['prefs']) if x in got); tot+=s; ideal+=sum(w[:min(k,len(w))])
            first+=p['prefs'][0] in got; worst=min(worst,s)
        out['pref_points']=tot; out['pref_ideal']=ideal; out['pref_ratio']=round(tot/ideal,4)
        out['first_choice']=round(first/sum(p.get('role')!='rapporteur' for p in P),4); out['pref_worst']=worst
    return out
if __name__=='__main__':
    i=load(sys.argv[1]); s=load(sys.argv[2]); print(json.dumps(score(i,s['assign'],s.get('present')),indent=1))
